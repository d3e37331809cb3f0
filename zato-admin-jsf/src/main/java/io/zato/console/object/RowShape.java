package io.zato.console.object;

import java.io.Serializable;
import java.util.List;

/** How rows stand for the value of a field. */
interface RowShape extends Serializable {

    FormRow blank();

    /** The rows that show the value; none for null. */
    List<FormRow> rows(Object value);

    /** The value the rows stand for; IllegalArgumentException, with what to do, when they stand for none. */
    Object json(List<FormRow> rows);

    /** The cell a path such as {@code [1].name} or {@code .name} leads to; null when it leads to none. */
    FormField cell(List<FormRow> rows, String path);
}
