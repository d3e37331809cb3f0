package io.zato.console.object;

import static io.zato.console.object.KindSchema.members;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A row is a record, each of its fields a cell. */
record RecordRow(LinkedHashMap<String, Object> schema) implements RowShape {

    private static final Pattern PATH = Pattern.compile("\\[(\\d{1,6})]\\.?(.*)");

    RecordRow(Map<String, Object> schema) {
        this(new LinkedHashMap<>(schema));
    }

    @Override
    public FormRow blank() {
        return row(Map.of());
    }

    private FormRow row(Map<String, Object> values) {
        List<FormField> cells = Fields.of(schema, "", "");
        Fields.show(cells, values);
        return new FormRow(cells);
    }

    @Override
    public List<FormRow> rows(Object value) {
        List<FormRow> rows = new ArrayList<>();
        if (value instanceof List<?> records) {
            records.forEach(one -> rows.add(row(members(one))));
        }
        return rows;
    }

    @Override
    public Object json(List<FormRow> rows) {
        List<Map<String, Object>> records = new ArrayList<>();
        for (FormRow row : rows) {
            records.add(record(row, "[" + records.size() + "]."));
        }
        return records;
    }

    /** A field that was left empty is left out, so that the record has its default. */
    private static Map<String, Object> record(FormRow row, String path) {
        try {
            Map<String, Object> values = new LinkedHashMap<>(Fields.json(row.getCells()));
            values.values().removeIf(Objects::isNull);
            return values;
        } catch (UnreadableField cell) {
            throw cell.within(path);
        }
    }

    @Override
    public FormField cell(List<FormRow> rows, String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) >= rows.size()) {
            return null;
        }
        List<FormField> cells = rows.get(Integer.parseInt(matcher.group(1))).getCells();
        return FieldErrors.owner(matcher.group(2), cells).orElse(cells.isEmpty() ? null : cells.get(0));
    }
}
