package io.zato.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Shows answers in the format the user asked for; nothing reaches a terminal that it would obey. */
public record Screen(PrintWriter out, PrintWriter err, Format format) {

    /** Text of ours or others, line ends kept. */
    public void text(String text) {
        out.println(SafeText.lines(text));
        out.flush();
    }

    /** Where people are told what goes on: the output proper, but for programs, which find only the answer there. */
    public PrintWriter people() {
        return format == Format.table ? out : err;
    }

    /** A line for people only. */
    public void aside(String line) {
        people().println(SafeText.line(line));
        people().flush();
    }

    /** For programs only: what people were told on the way. */
    public void programs(JsonNode answer) {
        if (format != Format.table) {
            tree(answer);
        }
    }

    /** A line that is of use while something takes its time, beside the output proper. */
    public void progress(String line) {
        err.println(SafeText.line(line));
        err.flush();
    }

    /** What was done: a sentence for people, the server's answer for programs. */
    public void done(String sentence, JsonNode answer) {
        if (format == Format.table) {
            out.println(SafeText.line(sentence));
        } else {
            tree(answer);
        }
    }

    /** Something people want to know beside the answer; programs are not told. */
    public void note(String sentence) {
        if (format == Format.table) {
            text(sentence);
        }
    }

    /** Lines for people, the server's answer for programs. */
    public void lines(List<String> lines, JsonNode answer) {
        if (format == Format.table) {
            lines.stream().map(SafeText::lines).forEach(out::println);
        } else {
            tree(answer);
        }
    }

    /** One object, field by field. */
    public void object(JsonNode object) {
        if (format == Format.table) {
            Table.of(object).forEach(out::println);
        } else {
            tree(object);
        }
    }

    /** A value of any shape, as JSON where no other format is asked for. */
    public void answer(JsonNode value) {
        tree(value);
    }

    /** A list {@code {"total", "items"}} with the columns that its items fill. */
    public void page(JsonNode page) {
        page(page, Table.columns(items(page)));
    }

    public void page(JsonNode page, List<String> columns) {
        if (format == Format.table && !columns.isEmpty()) {
            Table.of(items(page), columns).forEach(out::println);
        } else if (format != Format.table) {
            tree(page);
        }
    }

    private void tree(JsonNode tree) {
        String text = format == Format.yaml ? YamlText.of(tree) : Json.pretty(tree);
        text(text.stripTrailing());
    }

    private static List<JsonNode> items(JsonNode page) {
        List<JsonNode> items = new ArrayList<>();
        page.path("items").forEach(items::add);
        return items;
    }
}
