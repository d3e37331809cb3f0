package io.zato.cli.environment;

import io.zato.cli.run.Failure;
import java.util.List;

/** How the server writes its log: lines for people, or JSON objects for machines. */
public enum LogFormat {
    TEXT("ALL", "OFF"),
    JSON("OFF", "ALL");

    private final String text;
    private final String json;

    LogFormat(String text, String json) {
        this.text = text;
        this.json = json;
    }

    public static LogFormat of(Settings settings) {
        String given = settings.get("zato.log.format").orElse("text");
        return switch (given) {
            case "text" -> TEXT;
            case "json" -> JSON;
            default -> throw new Failure("ZATO_LOG_FORMAT is '" + given + "': it must be text or json.");
        };
    }

    /** The server has a handler for each format; these say which one writes. */
    public List<String> properties() {
        return List.of("-Dzato.log.text.level=" + text, "-Dzato.log.json.level=" + json);
    }
}
