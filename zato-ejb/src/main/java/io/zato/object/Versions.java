package io.zato.object;

import io.zato.api.problem.Problem;
import io.zato.schema.Catalogue;
import io.zato.schema.Definitions;
import io.zato.schema.JsonCodec;
import io.zato.schema.KindSpec;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** The versions an object had, and what changed between two of them. */
@Stateless
public class Versions {

    @Inject
    private Store store;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Definitions definitions;

    @Inject
    private Vault vault;

    /** Newest first; {@code Problem} 404 when there never was such an object. */
    public List<PastVersion> of(String kind, String name) {
        return rows(kind, name).stream().map(items()::past).toList();
    }

    /**
     * From one version to another; without {@code to} it is the newest, without {@code from} the one before {@code to}.
     * {@code Problem} 404 for a version that there is not.
     */
    public VersionDifference between(String kind, String name, OptionalLong from, OptionalLong to) {
        List<ObjectHistory> rows = rows(kind, name);
        ObjectHistory after = to.isPresent() ? version(rows, to.getAsLong()) : rows.get(0);
        ObjectHistory before = from.isPresent() ? version(rows, from.getAsLong()) : previous(rows, after);
        return new VersionDifference(after.kind, after.name, before.version, after.version, changes(before, after));
    }

    private List<ObjectHistory> rows(String kind, String name) {
        catalogue.kind(kind);
        Key key = new Key(catalogue.canonical(kind), name);
        List<ObjectHistory> rows = store.history(key);
        if (rows.isEmpty()) {
            throw Problem.notFound("There is no " + key);
        }
        return rows;
    }

    private static ObjectHistory version(List<ObjectHistory> rows, long version) {
        return rows.stream()
                .filter(row -> row.version == version)
                .findFirst()
                .orElseThrow(() -> Problem.notFound(rows.get(0).key() + " has no version " + version + ": it has "
                        + rows.get(rows.size() - 1).version + " to " + rows.get(0).version));
    }

    private static ObjectHistory previous(List<ObjectHistory> rows, ObjectHistory row) {
        int older = rows.indexOf(row) + 1;
        if (older == rows.size()) {
            throw Problem.notFound(row.key() + " has no version before " + row.version + " to compare it with");
        }
        return rows.get(older);
    }

    private List<FieldChange> changes(ObjectHistory before, ObjectHistory after) {
        Map<String, Object> old = values(before);
        Map<String, Object> now = values(after);
        Set<String> fields = new LinkedHashSet<>(now.keySet());
        fields.addAll(old.keySet());
        return fields.stream()
                .filter(field -> !text(old.get(field)).equals(text(now.get(field))))
                .map(field -> secret(before, field) || secret(after, field)
                        ? new FieldChange(field, true, null, null)
                        : new FieldChange(field, false, old.get(field), now.get(field)))
                .toList();
    }

    /** Secrets in the clear, to be compared and no more. */
    private Map<String, Object> values(ObjectHistory row) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (row.action.equals("deleted")) {
            return values;
        }
        KindSpec spec = spec(row);
        if (!row.type.isEmpty()) {
            values.put("type", row.type);
        }
        values.put("is_active", row.active);
        Map<String, Object> config = items().open(spec, row.name, row.config);
        values.putAll(spec.shown(config));
        values.putAll(Vault.secretsOf(spec, config));
        return values;
    }

    private boolean secret(ObjectHistory row, String field) {
        return spec(row).fields().stream()
                .anyMatch(spec -> spec.secret() && spec.name().equals(field));
    }

    private KindSpec spec(ObjectHistory row) {
        return catalogue.spec(row.kind, row.type);
    }

    private static String text(Object value) {
        return JsonCodec.INSTANCE.text(value);
    }

    private Items items() {
        return new Items(catalogue, definitions, vault);
    }
}
