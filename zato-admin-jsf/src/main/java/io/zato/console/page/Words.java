package io.zato.console.page;

import java.util.Map;

/** Names of the API as words for people. */
public final class Words {

    private Words() {}

    /** {@code url_path} as {@code Url path}. */
    public static String capitalised(String name) {
        String spaced = name.replace('_', ' ').strip();
        return spaced.isEmpty() ? spaced : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    /** Of a kind: its own, or its name in words where it has none. */
    public static String title(Map<String, ?> kind) {
        Object title = kind.get("title");
        boolean own = title != null && !title.equals(kind.get("kind"));
        return capitalised(own ? title.toString() : String.valueOf(kind.get("kind")));
    }
}
