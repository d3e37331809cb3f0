package io.zato.console.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A row is an entry of a map: its name, and its value. */
record EntryRow(LinkedHashMap<String, Object> value) implements RowShape {

    private static final Map<String, Object> NAME = Map.of("type", "string");

    EntryRow(Map<String, Object> value) {
        this(new LinkedHashMap<>(value));
    }

    @Override
    public FormRow blank() {
        return row(null, null);
    }

    private FormRow row(Object name, Object content) {
        FormField first = new FormField("name", "", NAME, true);
        FormField second = new FormField("value", "", value, false);
        first.show(name);
        second.show(content);
        return new FormRow(List.of(first, second));
    }

    @Override
    public List<FormRow> rows(Object map) {
        List<FormRow> rows = new ArrayList<>();
        if (map instanceof Map<?, ?> entries) {
            entries.forEach((name, content) -> rows.add(row(name, content)));
        }
        return rows;
    }

    /** Rows in which nothing was entered do not count. */
    @Override
    public Object json(List<FormRow> rows) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (FormRow row : rows) {
            String name = name(row);
            Object content = row.getCells().get(1).json();
            if (name.isEmpty() && content == null) {
                continue;
            }
            if (name.isEmpty()) {
                throw new IllegalArgumentException("needs a name for the value '" + content + "'");
            }
            if (map.put(name, content == null ? "" : content) != null) {
                throw new IllegalArgumentException("has the name '" + name + "' twice");
            }
        }
        return map;
    }

    @Override
    public FormField cell(List<FormRow> rows, String path) {
        return rows.stream()
                .filter(row -> path.equals("." + name(row)) || path.startsWith("." + name(row) + "."))
                .map(row -> row.getCells().get(1))
                .findFirst()
                .orElse(null);
    }

    private static String name(FormRow row) {
        return row.getCells().get(0).getText();
    }
}
