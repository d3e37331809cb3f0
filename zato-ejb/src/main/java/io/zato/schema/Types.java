package io.zato.schema;

import io.zato.api.kind.Secret;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Maps the Java types a definition record may use to their outside form. */
final class Types {

    private static final Map<Type, FieldType> SCALARS = Map.of(
            String.class, Scalars.TEXT,
            Secret.class, Scalars.SECRET,
            boolean.class, Scalars.BOOLEAN,
            int.class, Scalars.INT,
            long.class, Scalars.LONG,
            double.class, Scalars.DECIMAL,
            Duration.class, Scalars.DURATION);

    private Types() {}

    /** Throws IllegalArgumentException for a type a definition must not use. */
    static FieldType of(Type type) {
        if (SCALARS.containsKey(type)) {
            return SCALARS.get(type);
        }
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return new ListType(of(arguments[0]));
            }
            if (generic.getRawType() == Map.class) {
                return new MapType(of(arguments[1]));
            }
        }
        if (type instanceof Class<?> c && c.isEnum()) {
            return Scalars.choice(c);
        }
        if (type instanceof Class<?> c && c.isRecord()) {
            return new RecordType(RecordSpec.of(c.asSubclass(Record.class)));
        }
        throw new IllegalArgumentException("A definition cannot have a field of type " + type.getTypeName());
    }
}
