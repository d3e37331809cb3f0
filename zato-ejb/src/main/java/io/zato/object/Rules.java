package io.zato.object;

import io.zato.api.problem.Problem;
import io.zato.api.problem.Problem.FieldError;
import io.zato.schema.Nearest;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/** What must hold between objects, checked within the transaction that changes them. */
@Dependent
class Rules {

    @Inject
    private Store store;

    @Inject
    @Any
    private Instance<Known> known;

    /** {@code Problem} 400 for a reference to nothing, 409 when somebody else holds what the object claims. */
    void check(StoredObject row) {
        List<FieldError> errors = row.references.stream()
                .filter(reference -> !exists(new Key(reference.targetKind, reference.targetName)))
                .map(reference -> new FieldError(reference.field, missing(reference)))
                .toList();
        if (!errors.isEmpty()) {
            throw new Problem(
                    400,
                    row.key() + ": " + errors.get(0).field() + " "
                            + errors.get(0).message(),
                    errors);
        }
        store.holderOf(row.claims, row.key()).ifPresent(holder -> {
            String taken = row.claims.stream().sorted().collect(Collectors.joining(", "));
            throw Problem.conflict(row.key() + " cannot have " + taken + ": " + holder.key() + " has it already");
        });
    }

    /** {@code Problem} 409 naming the users of an object that is to go or to change its name. */
    void unused(Key key) {
        List<StoredObject> users = store.usersOf(key);
        if (!users.isEmpty()) {
            String names = users.stream().map(user -> user.key().toString()).collect(Collectors.joining(", "));
            throw Problem.conflict(key + " is used by " + names + ": change or delete "
                    + (users.size() == 1 ? "it" : "them") + " first");
        }
    }

    private boolean exists(Key key) {
        return store.find(key).isPresent() || known.stream().anyMatch(names -> names.has(key));
    }

    private String missing(Reference reference) {
        List<String> names = store.page(reference.targetKind, "", 0, 500).items().stream()
                .map(object -> object.name)
                .toList();
        return "names " + reference.targetKind + " '" + reference.targetName + "', which does not exist"
                + Nearest.hint(reference.targetName, names);
    }
}
