package io.zato.object;

/** What an object is known by. */
public record Key(String kind, String name) {

    /** The key that {@link #path} writes. */
    public static Key of(String path) {
        int slash = path.indexOf('/');
        return new Key(path.substring(0, slash), path.substring(slash + 1));
    }

    /** Kind and name in one text: {@code channel_jms/orders}. */
    public String path() {
        return kind + "/" + name;
    }

    /** Whether callers come in by it. */
    public boolean isChannel() {
        return kind.startsWith("channel_");
    }

    @Override
    public String toString() {
        return kind + " '" + name + "'";
    }
}
