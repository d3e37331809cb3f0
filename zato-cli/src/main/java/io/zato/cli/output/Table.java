package io.zato.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Rows in columns as wide as they need to be; the last column has no blanks behind it. */
final class Table {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    private Table() {}

    /** One row for each item, with those columns. */
    static List<String> of(Collection<JsonNode> items, List<String> columns) {
        Table table = new Table();
        table.rows.add(columns.stream()
                .map(column -> SafeText.line(column).toUpperCase(Locale.ROOT))
                .toList());
        items.forEach(item -> table.rows.add(
                columns.stream().map(column -> cell(item.path(column))).toList()));
        return table.lines();
    }

    /** One row for each field of the object. */
    static List<String> of(JsonNode object) {
        Table table = new Table();
        object.fields()
                .forEachRemaining(
                        field -> table.rows.add(List.of(SafeText.line(field.getKey()), cell(field.getValue()))));
        return table.lines();
    }

    /** The columns worth showing: single values, or lists of them, that at least one item has. */
    static List<String> columns(Collection<JsonNode> items) {
        Set<String> columns = new LinkedHashSet<>();
        for (JsonNode item : items) {
            item.fieldNames().forEachRemaining(columns::add);
        }
        return columns.stream()
                .filter(column ->
                        items.stream().anyMatch(item -> !cell(item.path(column)).isEmpty()))
                .filter(column ->
                        items.stream().noneMatch(item -> item.path(column).isObject()))
                .toList();
    }

    private static String cell(JsonNode value) {
        if (value.isNull() || value.isMissingNode() || value.isArray() && value.isEmpty()) {
            return "";
        }
        if (value.isArray() && allText(value)) {
            List<String> elements = new ArrayList<>();
            value.forEach(element -> elements.add(element.textValue()));
            return SafeText.line(String.join(", ", elements));
        }
        return SafeText.line(value.isTextual() ? value.textValue() : value.toString());
    }

    private static boolean allText(JsonNode array) {
        for (JsonNode element : array) {
            if (!element.isTextual()) {
                return false;
            }
        }
        return true;
    }

    private List<String> lines() {
        int columns = rows.isEmpty() ? 0 : rows.get(0).size();
        int[] widths = IntStream.range(0, columns).map(this::width).toArray();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = row.get(column);
            line.append(cell).append(" ".repeat(widths[column] - length(cell))).append(GAP);
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
