package io.zato.console.object;

import static io.zato.console.object.KindSchema.members;

import io.zato.console.api.Exchange;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rows of a field that holds a list of records, or names with values. */
class FormRows implements Serializable {

    private static final long serialVersionUID = 1L;

    private final RowShape shape;
    private final List<FormRow> rows = new ArrayList<>();
    private String shown = "";

    private FormRows(RowShape shape) {
        this.shape = shape;
    }

    /** None for a field that has no rows. */
    static FormRows of(Widget widget, Map<String, Object> property) {
        return switch (widget) {
            case RECORDS -> new FormRows(new RecordRow(members(property.get("items"))));
            case MAP -> new FormRows(new EntryRow(members(property.get("additionalProperties"))));
            default -> new FormRows(new RecordRow(Map.of()));
        };
    }

    /** The value of the field; null for none. */
    void show(Object value) {
        rows.clear();
        rows.addAll(shape.rows(value));
        shown = snapshot();
    }

    boolean isChanged() {
        return !snapshot().equals(shown);
    }

    /** What is in the rows, readable or not. */
    private String snapshot() {
        return Exchange.text(rows.stream()
                .map(row -> row.getCells().stream().map(FormField::getText).toList())
                .toList());
    }

    /** Null when there is none; IllegalArgumentException, with what to do, for what cannot be sent. */
    Object json() {
        return rows.isEmpty() ? null : shape.json(rows);
    }

    void add() {
        rows.add(shape.blank());
    }

    void remove(FormRow row) {
        rows.remove(row);
    }

    List<FormRow> rows() {
        return rows;
    }

    /** The cell an error is about, by what follows the field's name in its path; the first of the row when it names none of them. */
    FormField cell(String path) {
        return shape.cell(rows, path);
    }
}
