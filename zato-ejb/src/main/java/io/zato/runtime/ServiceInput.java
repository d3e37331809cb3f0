package io.zato.runtime;

import io.zato.api.service.Message;
import io.zato.api.service.Service;
import io.zato.schema.InputType;
import io.zato.schema.JsonCodec;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** What a service takes, as its class declares it; anything where it declares nothing. */
public record ServiceInput(InputType type) implements AutoCloseable {

    public static ServiceInput of(Class<?> service) {
        return new ServiceInput(InputType.of(declared(service)));
    }

    /** The input itself where it fits, else made into the declared class; {@code Problem} 400 when that cannot be. */
    public Object fit(Object raw) {
        if (type.type() == Message.class && !(raw instanceof Message)) {
            return Message.of(JsonCodec.INSTANCE.write(raw), "application/json");
        }
        return type.of(raw);
    }

    /** Lets go of what is known of the class, so that it can be unloaded. */
    @Override
    public void close() {
        type.close();
    }

    private static Class<?> declared(Class<?> service) {
        for (Class<?> c = service; c != null && c != Object.class; c = c.getSuperclass()) {
            for (Type contract : c.getGenericInterfaces()) {
                if (contract instanceof ParameterizedType generic && generic.getRawType() == Service.class) {
                    return raw(generic.getActualTypeArguments()[0]);
                }
            }
        }
        return Object.class;
    }

    private static Class<?> raw(Type type) {
        if (type instanceof ParameterizedType generic) {
            return raw(generic.getRawType());
        }
        return type instanceof Class<?> c ? c : Object.class;
    }
}
