package io.zato.enmasse;

import io.zato.api.kind.Family;
import io.zato.api.problem.Problem;
import io.zato.api.problem.Problem.FieldError;
import io.zato.object.Draft;
import io.zato.object.Key;
import io.zato.object.Objects;
import io.zato.object.Plan;
import io.zato.schema.Catalogue;
import io.zato.schema.Definitions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Imports objects of all kinds from files: everything in one transaction, or nothing. */
@ApplicationScoped
public class Enmasse {

    @Inject
    private Catalogue catalogue;

    @Inject
    private Definitions definitions;

    @Inject
    private Objects objects;

    /** What an import would do; {@code Problem} 400 lists every error with its line. */
    public Plan plan(Bundle bundle) {
        return objects.plan(drafts(bundle));
    }

    /** Creates and changes what the files say, in one transaction. */
    public Plan run(Bundle bundle, String who) {
        return objects.apply(drafts(bundle), who);
    }

    private List<Draft> drafts(Bundle bundle) {
        Placeholders placeholders = new Placeholders(bundle.variables());
        List<Marked> items = new ArrayList<>();
        bundle.files().forEach(file -> items.addAll(new YamlFile(file, placeholders).items()));
        placeholders.refuseUnset();
        List<FieldError> errors = new ArrayList<>();
        Map<Key, Marked> seen = new HashMap<>();
        List<Draft> drafts = new ArrayList<>();
        for (Marked item : items) {
            try {
                Draft draft = draft(item);
                refuseTwice(seen.putIfAbsent(draft.key(), item), draft);
                drafts.add(draft);
            } catch (Problem problem) {
                errors.addAll(errors(problem, item));
            }
        }
        refuse(errors);
        return drafts;
    }

    private Draft draft(Marked item) {
        boolean service = catalogue.kind(item.section()).values().stream()
                .anyMatch(spec -> spec.definition().family() == Family.SERVICE);
        if (service) {
            throw new Problem(400, "services are deployed as source, not imported");
        }
        return Draft.of(catalogue, definitions, item.section(), item.body()).from(item.at());
    }

    private static void refuseTwice(Marked other, Draft draft) {
        if (other != null) {
            throw new Problem(400, draft.key() + " stands in line " + other.at().line() + " already");
        }
    }

    private static List<FieldError> errors(Problem problem, Marked item) {
        Object name = item.body().get("name");
        String subject = item.section() + (name == null ? "" : " '" + name + "'");
        if (problem.errors().isEmpty()) {
            return List.of(new FieldError(subject, problem.getMessage(), item.at()));
        }
        return problem.errors().stream()
                .map(error -> new FieldError(subject + "." + error.field(), error.message(), item.at()))
                .toList();
    }

    private static void refuse(List<FieldError> errors) {
        if (errors.isEmpty()) {
            return;
        }
        FieldError first = errors.get(0);
        String more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)";
        throw new Problem(
                400,
                "Nothing was imported. " + first.at().file() + ", line "
                        + first.at().line() + ": " + first.field() + " " + first.message() + more,
                errors);
    }
}
