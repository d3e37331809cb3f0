package io.zato.console.object;

import io.zato.console.api.ApiRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts what the API found at fault beside the fields it is about. */
final class FieldErrors {

    private FieldErrors() {}

    /** What concerns none of the fields, in words; every earlier error is taken away. */
    static List<String> place(ApiRefusal refusal, List<FormField> fields) {
        fields.forEach(FormField::forgiveErrors);
        List<String> others = new ArrayList<>();
        for (ApiRefusal.FieldError error : refusal.errors()) {
            Optional<FormField> field = owner(error.field(), fields);
            field.ifPresentOrElse(
                    found -> blame(found, error), () -> others.add((error.field() + " " + error.message()).strip()));
        }
        if (refusal.errors().isEmpty()) {
            others.add(refusal.getMessage());
        }
        return others;
    }

    /** The field itself, or the one of which only an entry is at fault: {@code headers.X} or {@code server_list[2]}. */
    static Optional<FormField> owner(String name, List<FormField> fields) {
        return fields.stream()
                .filter(field -> name.equals(field.getName())
                        || name.startsWith(field.getName() + ".")
                        || name.startsWith(field.getName() + "["))
                .findFirst();
    }

    private static void blame(FormField field, ApiRefusal.FieldError error) {
        String entry = error.field().substring(field.getName().length());
        FormField cell = field.cell(entry);
        if (cell != null) {
            cell.setError(error.message());
        } else {
            field.setError(entry.isEmpty() ? error.message() : entry + " " + error.message());
        }
    }
}
