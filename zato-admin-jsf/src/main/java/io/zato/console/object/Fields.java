package io.zato.console.object;

import static io.zato.console.object.KindSchema.members;

import io.zato.console.page.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Between JSON and the fields of a form: records inside a definition become fields named {@code outer.inner}. */
final class Fields {

    private Fields() {}

    static List<FormField> of(Map<String, Object> schema, String prefix, String group) {
        List<FormField> fields = new ArrayList<>();
        List<?> required = schema.get("required") instanceof List<?> names ? names : List.of();
        members(schema.get("properties")).forEach((name, value) -> {
            Map<String, Object> property = members(value);
            if (property.containsKey("const")) {
                return;
            }
            if (property.containsKey("properties")) {
                fields.addAll(of(property, prefix + name + ".", Words.capitalised(name)));
            } else {
                fields.add(new FormField(prefix + name, group, property, required.contains(name)));
            }
        });
        return fields;
    }

    /** Shows the object's values, or the defaults where it has none. */
    static void show(List<FormField> fields, Map<String, Object> object) {
        fields.forEach(field -> field.show(at(object, field.getName())));
    }

    /** The values of the fields as a JSON object. */
    static Map<String, Object> json(List<FormField> fields) {
        Map<String, Object> object = new LinkedHashMap<>();
        fields.forEach(field -> put(object, field.getName(), field.json()));
        return object;
    }

    /** Only what differs from what was shown; of a record inside everything, since it is replaced as a whole. */
    static Map<String, Object> changes(List<FormField> fields) {
        List<String> changed = fields.stream()
                .filter(FormField::isChanged)
                .map(field -> outer(field.getName()))
                .distinct()
                .toList();
        return json(fields.stream()
                .filter(field -> changed.contains(outer(field.getName())))
                .toList());
    }

    private static String outer(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static Object at(Map<String, Object> object, String path) {
        Object value = object;
        for (String name : path.split("\\.")) {
            value = members(value).get(name);
        }
        return value;
    }

    private static void put(Map<String, Object> object, String path, Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            object.put(path, value);
            return;
        }
        Object inner = object.computeIfAbsent(path.substring(0, dot), any -> new LinkedHashMap<String, Object>());
        put(members(inner), path.substring(dot + 1), value);
    }
}
