package io.zato.object;

import io.zato.api.problem.Problem.Position;
import io.zato.schema.Catalogue;
import io.zato.schema.Definitions;
import io.zato.schema.Errors;
import io.zato.schema.KindSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * An object as an administrator wrote it, its fields known and in JSON form; {@code active} is null where it was not said.
 * {@code faulty} are the fields that could not be read and are not in the config: such a draft is looked through and never stored.
 */
public record Draft(
        KindSpec spec, String name, Boolean active, Map<String, Object> config, Place place, Set<String> faulty) {

    public Draft(KindSpec spec, String name, Boolean active, Map<String, Object> config, Place place) {
        this(spec, name, active, config, place, Set.of());
    }

    public Draft {
        config = java.util.Collections.unmodifiableMap(config);
    }

    public Key key() {
        return new Key(spec.name(), name);
    }

    /** Where it stands in its file; null when it came from none. */
    public Position at() {
        return place.item();
    }

    /** Where that field stands, or else the object; null when it came from no file. */
    Position at(String field) {
        return place.of(field, spec);
    }

    String subject() {
        return key().toString();
    }

    boolean activeOr(boolean otherwise) {
        return active == null ? otherwise : active;
    }

    /** The draft a body of the admin API stands for; {@code Problem} 400 lists everything that is wrong. */
    public static Draft of(Catalogue catalogue, Definitions definitions, String kind, Map<String, Object> body) {
        Errors errors = new Errors();
        Draft draft = read(catalogue, definitions, kind, body, errors);
        errors.refuse(draft.subject());
        return draft;
    }

    /** The draft of a body as far as it can be read; what is wrong with it goes to errors, a {@code Problem} tells of a wrong type. */
    public static Draft read(
            Catalogue catalogue, Definitions definitions, String kind, Map<String, Object> body, Errors errors) {
        Map<String, Object> fields = new LinkedHashMap<>(body);
        String name = Names.check(fields.remove("name"), errors);
        Boolean active = active(fields.remove("is_active"), errors);
        KindSpec spec = catalogue.spec(kind, type(catalogue, kind, fields));
        return new Draft(spec, name, active, definitions.normalize(spec, fields, errors), Place.NONE);
    }

    /** The same, said at that place of a file, where these fields could not be read. */
    public Draft from(Place place, Set<String> faulty) {
        return new Draft(spec, name, active, config, place, faulty);
    }

    private static String type(Catalogue catalogue, String kind, Map<String, Object> fields) {
        if (catalogue.kind(kind).containsKey("")) {
            return "";
        }
        Object type = fields.remove("type");
        return type == null ? "" : type.toString();
    }

    private static Boolean active(Object value, Errors errors) {
        if (value == null) {
            return null;
        }
        switch (value.toString()) {
            case "true" -> {
                return true;
            }
            case "false" -> {
                return false;
            }
            default -> {
                errors.add("is_active", "must be true or false, not '" + value + "'");
                return null;
            }
        }
    }
}
