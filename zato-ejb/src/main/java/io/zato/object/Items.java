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
        return new Item(
                new Key(object.kind, object.name),
                object.version,
                Instant.ofEpochMilli(object.changedAt),
                body(object.kind, object.type, object.name, object.active, object.config));
    }

    PastVersion past(ObjectHistory row) {
        return new PastVersion(
                row.version,
                row.action,
                row.changedBy,
                Instant.ofEpochMilli(row.changedAt),
                row.revision,
                body(row.kind, row.type, row.name, row.active, row.config));
    }

    private Map<String, Object> body(String kind, String type, String name, boolean active, String config) {
        KindSpec spec = catalogue.spec(kind, type);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", name);
        if (!type.isEmpty()) {
            body.put("type", type);
        }
        body.put("is_active", active);
        body.putAll(spec.shown(json(config)));
        return body;
    }

    /** The stored config with its secrets in the clear. */
    Map<String, Object> open(KindSpec spec, String name, String config) {
        return vault.open(spec, name, json(config));
    }

    Loaded loaded(StoredObject object) {
        Key key = new Key(object.kind, object.name);
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
