package io.zato.enmasse;

import io.zato.api.problem.Problem;
import io.zato.api.problem.Problem.FieldError;
import io.zato.object.Draft;
import io.zato.object.Key;
import io.zato.schema.Catalogue;
import io.zato.schema.Definitions;
import io.zato.schema.Errors;
import io.zato.schema.FieldSpec;
import io.zato.schema.KindSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a draft of an item, or says everything that is wrong with it. */
record ItemReader(Catalogue catalogue, Definitions definitions, boolean ignoreUnsupported) {

    private static final String NULL = "null";

    /** The draft where it is known what the item is, the key where at least that is. */
    record Read(Optional<Draft> draft, Optional<Key> key, List<FieldError> errors, List<FieldError> unsupported) {}

    Read read(Marked item) {
        String kind = catalogue.canonical(item.section());
        String name = item.body().get("name") instanceof String text ? text : "";
        Optional<Key> key = name.isEmpty() ? Optional.empty() : Optional.of(new Key(kind, name));
        String subject = item.section() + (name.isEmpty() ? "" : " '" + name + "'");
        if (item.unset().contains("type")) {
            return new Read(Optional.empty(), key, List.of(), List.of());
        }
        if (ignoreUnsupported && unknownType(kind, item.body().get("type"))) {
            String message = "is left out: type '" + item.body().get("type") + "' is not one this server has";
            return new Read(
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(new FieldError(subject, message, item.at())));
        }
        return read(item, kind, key, subject);
    }

    private Read read(Marked item, String kind, Optional<Key> key, String subject) {
        Errors errors = new Errors();
        try {
            Draft draft = Draft.read(catalogue, definitions, kind, body(kind, item), errors);
            List<FieldError> left = ignoreUnsupported ? errors.unknown() : List.of();
            List<FieldError> found = found(errors, left, draft.spec(), item);
            Set<String> faulty = names(found, draft.spec());
            item.unset().forEach(field -> faulty.add(draft.spec().fieldAt(field)));
            return new Read(
                    Optional.of(draft.from(item.place(), faulty)),
                    key,
                    placed(found, subject, item, draft.spec()),
                    placed(left, subject, item, draft.spec()));
        } catch (Problem problem) {
            List<FieldError> found =
                    problem.errors().isEmpty() ? List.of(new FieldError("", problem.getMessage())) : problem.errors();
            return new Read(Optional.empty(), key, placed(found, subject, item, null), List.of());
        }
    }

    /** Of a field whose variable is not set there is nothing more to say. */
    private static List<FieldError> found(Errors errors, List<FieldError> left, KindSpec spec, Marked item) {
        List<FieldError> found = new ArrayList<>(errors.found());
        left.forEach(found::remove);
        Set<String> unset = item.unset().stream().map(spec::fieldAt).collect(Collectors.toSet());
        found.removeIf(error -> unset.contains(spec.fieldAt(error.field())));
        return found;
    }

    private static Set<String> names(List<FieldError> found, KindSpec spec) {
        return found.stream().map(error -> spec.fieldAt(error.field())).collect(Collectors.toCollection(HashSet::new));
    }

    private boolean unknownType(String kind, Object type) {
        Map<String, KindSpec> types = catalogue.kind(kind);
        return type != null && !types.containsKey("") && !types.containsKey(type.toString());
    }

    /** The plain word null is text where text has to be, and nothing elsewhere. */
    private Map<String, Object> body(String kind, Marked item) {
        if (item.nulls().isEmpty() && item.unset().isEmpty()) {
            return item.body();
        }
        Object type = item.body().get("type");
        KindSpec spec = catalogue.kind(kind).get(type == null ? "" : type.toString());
        Map<String, Object> body = new LinkedHashMap<>(item.body());
        body.keySet().removeAll(item.unset());
        item.nulls().stream()
                .filter(field -> field.equals("name") || spec != null && needsText(spec, field))
                .forEach(field -> body.put(field, NULL));
        return body;
    }

    private static boolean needsText(KindSpec spec, String name) {
        Optional<FieldSpec> field = spec.field(name);
        return field.isPresent() && field.get().text() && field.get().field().required();
    }

    /** {@code spec} is null where it is not known what the item is. */
    private static List<FieldError> placed(List<FieldError> errors, String subject, Marked item, KindSpec spec) {
        return errors.stream()
                .map(error -> new FieldError(
                        error.field().isEmpty() ? subject : subject + "." + error.field(),
                        error.message(),
                        item.place().of(error.field(), spec)))
                .toList();
    }
}
