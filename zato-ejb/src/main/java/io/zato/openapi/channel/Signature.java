package io.zato.openapi.channel;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.JsonNode;
import io.zato.api.connection.RestResponse;
import io.zato.api.service.Answer;
import io.zato.api.service.Message;
import io.zato.api.service.Service;
import io.zato.openapi.Descriptions;
import io.zato.openapi.Schemas;
import io.zato.openapi.TypeSchemas;
import io.zato.schema.XmlCodec;
import java.io.InputStream;
import java.util.List;
import java.util.Set;

/** What a service takes and answers with; the schemas are not to be looked at before the types were collected. */
record Signature(Body input, Body output, String description, boolean deprecated) {

    /** A service that is not there, or says nothing of its types. */
    static final Signature UNKNOWN = new Signature(Body.ANY, Body.ANY, "", false);

    private static final Set<Class<?>> BINARY = Set.of(Message.class, byte[].class);
    private static final Set<Class<?>> OPEN = Set.of(Object.class, Answer.class);
    private static final Set<Class<?>> NOTHING = Set.of(Void.class, void.class);

    /** How the bytes of a body are to be understood: as {@code schema} says, unread, or not there at all; {@code root} is its element in XML. */
    record Body(Form form, Object schema, String root) {

        static final Body ANY = new Body(Form.ANY, Schemas.ANY, "");
        static final Body BYTES = new Body(Form.BYTES, Schemas.BINARY, "");
        static final Body NONE = new Body(Form.NONE, Schemas.ANY, "");
    }

    enum Form {
        TYPED,
        ANY,
        BYTES,
        NONE
    }

    static Signature of(Class<?> service, TypeSchemas types) {
        List<ResolvedType> arguments = types.resolve(service).typeParametersFor(Service.class);
        if (arguments == null || arguments.size() != 2) {
            return new Signature(Body.ANY, Body.ANY, Descriptions.of(service), isDeprecated(service));
        }
        return new Signature(
                body(arguments.get(0), types),
                body(arguments.get(1), types),
                Descriptions.of(service),
                isDeprecated(service));
    }

    private static boolean isDeprecated(Class<?> service) {
        return service.isAnnotationPresent(Deprecated.class);
    }

    private static Body body(ResolvedType type, TypeSchemas types) {
        Class<?> erased = type.getErasedType();
        if (BINARY.contains(erased) || InputStream.class.isAssignableFrom(erased)) {
            return Body.BYTES;
        }
        if (NOTHING.contains(erased)) {
            return Body.NONE;
        }
        if (OPEN.contains(erased) || RestResponse.class.isAssignableFrom(erased)) {
            return Body.ANY;
        }
        JsonNode schema = types.of(type);
        return new Body(Form.TYPED, schema, XmlCodec.rootOf(erased));
    }
}
