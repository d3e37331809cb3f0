package io.zato.enmasse;

import io.zato.api.kind.Secret;
import io.zato.api.problem.Problem;
import io.zato.object.Exported;
import io.zato.object.Exports;
import io.zato.schema.Catalogue;
import io.zato.schema.JsonCodec;
import io.zato.schema.Nearest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes objects as an import reads them: what differs from the defaults, variables in the place of secrets. */
@ApplicationScoped
public class Export {

    /** A secret that names where each server finds it is no secret itself. */
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{[a-z]+:[^{}]+}");

    @Inject
    private Catalogue catalogue;

    @Inject
    private Exports exports;

    /** Items by section; {@code Problem} 404 for a kind that files do not hold. */
    public Map<String, List<Map<String, Object>>> sections(Selection selection) {
        List<String> kinds = KindOrder.of(catalogue);
        Selection chosen = selection.canonical(catalogue::canonical);
        refuseUnknown(chosen, kinds);
        List<Exported> all = exports.of(kinds);
        SecretVariables variables =
                new SecretVariables(all.stream().map(Exported::key).toList());
        Map<String, List<Map<String, Object>>> sections = new LinkedHashMap<>();
        all.stream().filter(object -> chosen.takes(object.key())).forEach(object -> sections.computeIfAbsent(
                        object.key().kind(), kind -> new ArrayList<>())
                .add(item(object, variables)));
        return sections;
    }

    /** The same as the text of a YAML file. */
    public String yaml(Selection selection) {
        return YamlText.of(sections(selection));
    }

    private static void refuseUnknown(Selection selection, List<String> kinds) {
        selection.kinds().stream()
                .filter(kind -> !kinds.contains(kind))
                .findFirst()
                .ifPresent(kind -> {
                    throw Problem.notFound(
                            "There is no kind '" + kind + "' that files hold" + Nearest.hint(kind, kinds));
                });
    }

    private static Map<String, Object> item(Exported object, SecretVariables variables) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("name", Placeholders.escape(object.key().name()));
        if (!object.spec().type().isEmpty()) {
            item.put("type", object.spec().type());
        }
        if (!object.active()) {
            item.put("is_active", false);
        }
        Map<String, Object> defaults = object.spec().shown(Map.of());
        object.config().forEach((field, value) -> {
            if (value instanceof Secret secret) {
                item.put(field, secret(secret, variables.name(object.key(), field)));
            } else if (!same(value, defaults.get(field))) {
                item.put(field, escaped(value));
            }
        });
        return item;
    }

    private static String secret(Secret secret, String variable) {
        return REFERENCE.matcher(secret.reveal()).matches() ? secret.reveal() : "${" + variable + "}";
    }

    private static boolean same(Object value, Object other) {
        return JsonCodec.INSTANCE.text(value).equals(JsonCodec.INSTANCE.text(other));
    }

    private static Object escaped(Object value) {
        if (value instanceof String text) {
            return Placeholders.escape(text);
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(element -> copy.add(escaped(element)));
            return copy;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, element) -> copy.put(key.toString(), escaped(element)));
            return copy;
        }
        return value;
    }
}
