package io.zato.schema;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.Closeable;
import java.util.Set;

/** Connections, streams and whatever else is closed after use are no content: their insides are refused instead of written. */
final class OpenResources extends SimpleModule {

    private static final long serialVersionUID = 1L;
    private static final Set<Class<?>> BARE = Set.of(AutoCloseable.class, Closeable.class);

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addSerializers(new Finder());
    }

    /** Asked for what would be written field by field; a type that says itself how it is written is not among it. */
    private static final class Finder extends Serializers.Base {

        @Override
        public JsonSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, BeanDescription description) {
            return type.isTypeOrSubTypeOf(AutoCloseable.class) && description.findJsonValueAccessor() == null
                    ? new Refusing(type.getRawClass())
                    : null;
        }
    }

    private static final class Refusing extends StdSerializer<Object> {

        private static final long serialVersionUID = 1L;

        Refusing(Class<?> type) {
            super(type, false);
        }

        @Override
        public void serialize(Object resource, JsonGenerator target, SerializerProvider provider)
                throws JsonMappingException {
            throw JsonMappingException.from(
                    target,
                    "a " + name(resource.getClass())
                            + " is no content: answer with what was read from it, not with itself");
        }
    }

    /** As services know it: by its contract, whatever the class is that keeps it. */
    private static String name(Class<?> type) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            for (Class<?> contract : c.getInterfaces()) {
                if (AutoCloseable.class.isAssignableFrom(contract) && !BARE.contains(contract)) {
                    return contract.getSimpleName();
                }
            }
        }
        return type.getSimpleName();
    }
}
