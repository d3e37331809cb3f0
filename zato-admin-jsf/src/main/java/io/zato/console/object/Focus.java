package io.zato.console.object;

import java.util.List;
import java.util.Optional;
import org.primefaces.PrimeFaces;

/** Where in the form the eye goes. */
final class Focus {

    private Focus() {}

    /** Who works with the keyboard need not look for what is wrong. */
    static void onFirstError(List<FormField> fields) {
        first("form:fields:", fields)
                .ifPresent(id -> PrimeFaces.current().executeScript("document.getElementById('" + id + "').focus()"));
    }

    private static Optional<String> first(String prefix, List<FormField> fields) {
        for (int i = 0; i < fields.size(); i++) {
            FormField field = fields.get(i);
            if (!field.getError().isEmpty()) {
                return Optional.of(prefix + i + ":" + field.getFocus());
            }
            for (int row = 0; row < field.getRows().size(); row++) {
                String cells = prefix + i + ":rows:" + row + ":cells:";
                Optional<String> cell = first(cells, field.getRows().get(row).getCells());
                if (cell.isPresent()) {
                    return cell;
                }
            }
        }
        return Optional.empty();
    }
}
