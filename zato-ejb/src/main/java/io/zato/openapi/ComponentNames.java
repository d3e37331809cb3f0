package io.zato.openapi;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.impl.DefinitionKey;
import com.github.victools.jsonschema.generator.naming.SchemaDefinitionNamingStrategy;
import java.util.Map;
import java.util.TreeSet;

/** Names of types among a document's components: a type's own name, with that of the class around it where two have the same. */
final class ComponentNames implements SchemaDefinitionNamingStrategy {

    @Override
    public String getDefinitionNameForKey(DefinitionKey key, SchemaGenerationContext context) {
        return name(key.getType());
    }

    private static String name(ResolvedType type) {
        StringBuilder name =
                new StringBuilder(type.getErasedType().getSimpleName().replace("[]", "List"));
        for (ResolvedType argument : type.getTypeParameters()) {
            name.append("Of").append(name(argument));
        }
        return name.toString();
    }

    @Override
    public void adjustDuplicateNames(Map<DefinitionKey, String> namesakes, SchemaGenerationContext context) {
        TreeSet<String> taken = new TreeSet<>();
        namesakes.replaceAll((key, name) -> {
            String full = around(key.getType().getErasedType()) + name;
            String free = full;
            for (int i = 2; !taken.add(free); i++) {
                free = full + i;
            }
            return free;
        });
    }

    private static String around(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? "" : around(outer) + outer.getSimpleName();
    }

    @Override
    public String adjustNullableName(DefinitionKey key, String name, SchemaGenerationContext context) {
        return name + "OrNull";
    }
}
