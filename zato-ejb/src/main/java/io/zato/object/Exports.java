package io.zato.object;

import io.zato.api.kind.Secret;
import io.zato.schema.Catalogue;
import io.zato.schema.Definitions;
import io.zato.schema.KindSpec;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what files are made of. */
@Stateless
public class Exports {

    @Inject
    private Store store;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Definitions definitions;

    @Inject
    private Vault vault;

    /** The objects of those kinds, kind by kind in that order and by name within each. */
    public List<Exported> of(List<String> kinds) {
        List<Exported> exported = new ArrayList<>();
        for (String kind : kinds) {
            store.bulk().rows(kind).stream()
                    .sorted(Comparator.comparing(row -> row.name))
                    .map(this::exported)
                    .forEach(exported::add);
        }
        return exported;
    }

    private Exported exported(StoredObject row) {
        KindSpec spec = catalogue.spec(row.kind, row.type);
        Map<String, Object> config = new LinkedHashMap<>(items().open(spec, row.name, row.config));
        Vault.secretsOf(spec, config).forEach((field, value) -> config.put(field, Secret.of(value)));
        return new Exported(row.key(), spec, row.active, config);
    }

    private Items items() {
        return new Items(catalogue, definitions, vault);
    }
}
