package io.zato.runtime;

import io.zato.api.service.Message;
import io.zato.api.service.Service;
import io.zato.schema.JsonCodec;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** What a service takes as its input. */
public record InputType(Class<?> type) {

    /** As the class of a service declares it; anything where it declares nothing. */
    public static InputType of(Class<?> service) {
        for (Class<?> c = service; c != null && c != Object.class; c = c.getSuperclass()) {
            for (Type contract : c.getGenericInterfaces()) {
                if (contract instanceof ParameterizedType generic && generic.getRawType() == Service.class) {
                    return new InputType(raw(generic.getActualTypeArguments()[0]));
                }
            }
        }
        return new InputType(Object.class);
    }

    /** The input itself where it fits, else converted to the class; {@code Problem} 400 when that cannot be. */
    public Object fit(Object raw) {
        if (type == Message.class && !(raw instanceof Message)) {
            return Message.of(JsonCodec.INSTANCE.write(raw), "application/json");
        }
        return type == Object.class ? raw : JsonCodec.INSTANCE.convert(raw, type);
    }

    private static Class<?> raw(Type type) {
        if (type instanceof ParameterizedType generic) {
            return raw(generic.getRawType());
        }
        return type instanceof Class<?> c ? c : Object.class;
    }
}
