package io.zato.object;

import io.zato.api.problem.Problem;
import io.zato.api.problem.Problem.FieldError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes many drafts in one transaction: first all of them, then what must hold between them. */
final class Import {

    private final Store store;
    private final Rules rules;
    private final Writer writer;
    private final Map<Draft, StoredObject> written = new LinkedHashMap<>();
    private final List<FieldError> errors = new ArrayList<>();

    Import(Store store, Rules rules, Writer writer) {
        this.store = store;
        this.rules = rules;
        this.writer = writer;
    }

    /** {@code Problem} 400 (409 for conflicts only) lists the errors of all items. */
    Plan apply(List<Draft> drafts) {
        Plan.Builder plan = new Plan.Builder();
        boolean conflict = true;
        for (Draft draft : drafts) {
            Optional<StoredObject> row = store.find(draft.key());
            List<String> differences =
                    row.map(existing -> writer.differences(existing, draft)).orElse(List.of());
            if (row.isEmpty()) {
                plan.creates(draft.key());
            } else {
                plan.changes(draft.key(), differences);
            }
            if (row.isEmpty() || !differences.isEmpty()) {
                conflict &= attempt(draft, () -> written.put(draft, write(draft, row)));
            }
        }
        if (errors.isEmpty()) {
            store.flush();
            for (Map.Entry<Draft, StoredObject> entry : written.entrySet()) {
                conflict &= attempt(entry.getKey(), () -> rules.check(entry.getValue()));
            }
        }
        refuse(conflict);
        return plan.build();
    }

    private StoredObject write(Draft draft, Optional<StoredObject> row) {
        return row.isPresent() ? writer.change(row.get(), draft, "changed") : writer.create(draft, "created");
    }

    /** Whether it went well or failed by a conflict only. */
    private boolean attempt(Draft draft, Runnable step) {
        try {
            step.run();
            return true;
        } catch (Problem problem) {
            List<FieldError> found =
                    problem.errors().isEmpty() ? List.of(new FieldError("", problem.getMessage())) : problem.errors();
            found.forEach(error -> errors.add(new FieldError(
                    error.field().isEmpty() ? draft.key().toString() : draft.key() + "." + error.field(),
                    error.message(),
                    draft.at())));
            return problem.status() == 409;
        }
    }

    private void refuse(boolean conflict) {
        if (errors.isEmpty()) {
            return;
        }
        FieldError first = errors.get(0);
        String place = first.at() == null
                ? ""
                : first.at().file() + ", line " + first.at().line() + ": ";
        String more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)";
        throw new Problem(
                conflict ? 409 : 400,
                "Nothing was imported. " + place + first.field() + ": " + first.message() + more,
                errors);
    }
}
