package io.zato.object;

import io.zato.schema.Catalogue;
import io.zato.schema.Definitions;
import io.zato.schema.JsonCodec;
import io.zato.schema.KindSpec;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads stored rows: as they are shown, and with their secrets for those who run them. */
final class Items {

    private final Catalogue catalogue;
    private final Definitions definitions;
    private final Vault vault;

    Items(Catalogue catalogue, Definitions definitions, Vault vault) {
        this.catalogue = catalogue;
        this.definitions = definitions;
        this.vault = vault;
    }

    Item shown(StoredObject object) {
        return new Item(object.key(), object.version, Instant.ofEpochMilli(object.changedAt), body(object));
    }

    PastVersion past(ObjectHistory row) {
        return new PastVersion(
                row.version, row.action, row.changedBy, Instant.ofEpochMilli(row.changedAt), row.revision, body(row));
    }

    Map<String, Object> body(ObjectState state) {
        return body(catalogue.spec(state.kind, state.type), state.name, state.active, json(state.config));
    }

    /** As the draft would be shown. */
    Map<String, Object> body(Draft draft) {
        return body(draft.spec(), draft.name(), draft.activeOr(true), draft.config());
    }

    private static Map<String, Object> body(KindSpec spec, String name, boolean active, Map<String, Object> config) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", name);
        if (!spec.type().isEmpty()) {
            body.put("type", spec.type());
        }
        body.put("is_active", active);
        body.putAll(spec.shown(config));
        return body;
    }

    /** The stored config with its secrets in the clear. */
    Map<String, Object> open(KindSpec spec, String name, String config) {
        return vault.open(spec, name, json(config));
    }

    Loaded loaded(StoredObject object) {
        Key key = object.key();
        try {
            KindSpec spec = catalogue.spec(object.kind, object.type);
            Map<String, Object> config = open(spec, object.name, object.config);
            Record definition = definitions.check(spec, config, key.toString());
            return new Loaded(key, spec, object.active, object.version, definition, "");
        } catch (RuntimeException e) {
            return new Loaded(key, null, object.active, object.version, null, e.getMessage());
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> json(String config) {
        return JsonCodec.INSTANCE.read(config, LinkedHashMap.class);
    }
}
