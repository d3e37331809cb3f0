package io.zato.console.object;

import java.io.Serializable;
import java.util.List;

/** One row of a field that holds several: a record, or a name and its value. */
public class FormRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<FormField> cells;

    FormRow(List<FormField> cells) {
        this.cells = List.copyOf(cells);
    }

    public List<FormField> getCells() {
        return cells;
    }
}
