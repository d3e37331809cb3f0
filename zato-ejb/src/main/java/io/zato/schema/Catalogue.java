package io.zato.schema;

import io.zato.api.kind.Family;
import io.zato.api.kind.Kind;
import io.zato.api.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeSet;

/** Every kind of the platform, by kind and type. */
public final class Catalogue {

    private final Map<String, Map<String, KindSpec>> byKind = new LinkedHashMap<>();
    private final Map<String, String> aliases = new LinkedHashMap<>();

    private Catalogue(Collection<Kind<? extends Record>> kinds) {
        kinds.stream().map(KindSpec::of).forEach(this::add);
    }

    /** The kinds that are found beside the {@link Kind} interface, and the engine's own. */
    public static Catalogue load(Collection<Kind<? extends Record>> own) {
        List<Kind<? extends Record>> kinds = new ArrayList<>(own);
        ServiceLoader.load(Kind.class, Kind.class.getClassLoader()).forEach(kinds::add);
        return of(kinds);
    }

    public static Catalogue of(Collection<Kind<? extends Record>> kinds) {
        return new Catalogue(kinds);
    }

    private void add(KindSpec spec) {
        KindSpec twin = byKind.computeIfAbsent(spec.name(), key -> new LinkedHashMap<>())
                .putIfAbsent(spec.type(), spec);
        if (twin != null) {
            throw new IllegalStateException("Two kinds are called " + spec.name() + " " + spec.type() + ": "
                    + spec.kind().getClass().getName() + " and "
                    + twin.kind().getClass().getName());
        }
        for (String alias : spec.definition().alias()) {
            aliases.put(alias, spec.name());
        }
    }

    public Collection<String> names() {
        return new TreeSet<>(byKind.keySet());
    }

    /** The definitions of one kind, by type; 404 with the nearest name when there is none. */
    public Map<String, KindSpec> kind(String name) {
        Map<String, KindSpec> specs = byKind.get(canonical(name));
        if (specs == null) {
            throw Problem.notFound("There is no kind '" + name + "'" + Nearest.hint(name, names()));
        }
        return specs;
    }

    /** What sort of thing the kind defines, the same for all its types; 404 when there is no such kind. */
    public Family family(String kind) {
        return kind(kind).values().iterator().next().definition().family();
    }

    /** The kind an alias stands for. */
    public String canonical(String name) {
        return aliases.getOrDefault(name, name);
    }

    /** The definition of that kind and type; 400 naming the types when the type is missing or unknown. */
    public KindSpec spec(String kind, String type) {
        Map<String, KindSpec> specs = kind(kind);
        KindSpec spec = specs.get(type);
        if (spec != null) {
            return spec;
        }
        if (specs.containsKey("")) {
            throw Problem.invalid("type", "objects of kind " + kind + " have no type");
        }
        String known = String.join(", ", specs.keySet());
        throw Problem.invalid(
                "type",
                type.isEmpty()
                        ? "type is required: one of " + known
                        : "type '" + type + "' is unknown: one of " + known + Nearest.hint(type, specs.keySet()));
    }
}
