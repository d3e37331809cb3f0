package io.zato.console.object;

import java.util.List;
import org.primefaces.PrimeFaces;

/** Where in the form the eye goes. */
final class Focus {

    private Focus() {}

    /** Who works with the keyboard need not look for what is wrong. */
    static void onFirstError(List<FormField> fields) {
        for (int i = 0; i < fields.size(); i++) {
            if (!fields.get(i).getError().isEmpty()) {
                String id = "form:fields:" + i + ":" + fields.get(i).getFocus();
                PrimeFaces.current().executeScript("document.getElementById('" + id + "').focus()");
                return;
            }
        }
    }
}
