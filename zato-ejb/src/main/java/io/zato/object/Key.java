package io.zato.object;

/** What an object is known by. */
public record Key(String kind, String name) {

    /** Whether callers come in by it. */
    public boolean isChannel() {
        return kind.startsWith("channel_");
    }

    @Override
    public String toString() {
        return kind + " '" + name + "'";
    }
}
