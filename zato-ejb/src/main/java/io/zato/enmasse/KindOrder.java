package io.zato.enmasse;

import io.zato.api.kind.Family;
import io.zato.schema.Catalogue;
import io.zato.schema.FieldSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The kinds that files hold, each after the kinds its fields refer to and else by name; services are deployed instead. */
final class KindOrder {

    private final Catalogue catalogue;
    private final Set<String> met = new LinkedHashSet<>();
    private final List<String> order = new ArrayList<>();

    private KindOrder(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static List<String> of(Catalogue catalogue) {
        KindOrder kinds = new KindOrder(catalogue);
        kinds.add(catalogue.names());
        return kinds.order;
    }

    /** Whether objects of that kind are deployed as source and stand in no file. */
    static boolean deployed(Catalogue catalogue, String kind) {
        return catalogue.kind(kind).values().stream()
                .anyMatch(spec -> spec.definition().family() == Family.SERVICE);
    }

    private void add(Collection<String> kinds) {
        for (String kind : kinds) {
            if (met.add(kind) && catalogue.names().contains(kind) && !deployed(catalogue, kind)) {
                add(referredTo(kind));
                order.add(kind);
            }
        }
    }

    private Set<String> referredTo(String kind) {
        Set<String> kinds = new TreeSet<>();
        catalogue.kind(kind).values().forEach(spec -> spec.fields().stream()
                .map(FieldSpec::refersTo)
                .filter(name -> !name.isEmpty())
                .forEach(kinds::add));
        return kinds;
    }
}
