package io.zato.console.page;

import io.zato.console.api.Exchange;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** One line of a history, as the page shows it. */
public class Version implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String number;
    private final String action;
    private final String who;
    private final String when;
    private final String content;

    private Version(Map<String, Object> item) {
        number = String.valueOf(item.get("version"));
        action = String.valueOf(item.get("action"));
        who = String.valueOf(item.get("changed_by"));
        when = Words.time(String.valueOf(item.get("changed_at")));
        content = Exchange.pretty(item.get("object"));
    }

    public static List<Version> of(List<Map<String, Object>> items) {
        return items.stream().map(Version::new).toList();
    }

    public String getNumber() {
        return number;
    }

    public String getAction() {
        return action;
    }

    public String getWho() {
        return who;
    }

    public String getWhen() {
        return when;
    }

    /** The whole version as indented JSON, secrets as null. */
    public String getContent() {
        return content;
    }

    /** Whether it can become the current one. */
    public boolean isRestorable() {
        return !action.equals("deleted");
    }
}
