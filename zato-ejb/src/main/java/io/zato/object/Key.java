package io.zato.object;

/** What an object is known by. */
public record Key(String kind, String name) {

    @Override
    public String toString() {
        return kind + " '" + name + "'";
    }
}
