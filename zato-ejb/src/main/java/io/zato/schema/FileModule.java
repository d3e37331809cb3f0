package io.zato.schema;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.zato.api.service.UploadedFile;
import java.io.IOException;

/** Files of forms: the same file again when a map becomes a record, what is known of it when it is written as JSON. */
final class FileModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    FileModule() {
        addSerializer(UploadedFile.class, new Writer());
        addDeserializer(UploadedFile.class, new Reader());
    }

    private static final class Writer extends StdSerializer<UploadedFile> {

        private static final long serialVersionUID = 1L;

        Writer() {
            super(UploadedFile.class);
        }

        @Override
        public void serialize(UploadedFile file, JsonGenerator target, SerializerProvider provider) throws IOException {
            if (target instanceof TokenBuffer) {
                target.writeEmbeddedObject(file);
                return;
            }
            target.writeStartObject(file);
            target.writeStringField("name", file.name());
            target.writeStringField("contentType", file.contentType());
            target.writeNumberField("size", file.size());
            target.writeEndObject();
        }
    }

    private static final class Reader extends StdDeserializer<UploadedFile> {

        private static final long serialVersionUID = 1L;

        Reader() {
            super(UploadedFile.class);
        }

        @Override
        public UploadedFile deserialize(JsonParser source, DeserializationContext context) throws IOException {
            if (source.currentToken() == JsonToken.VALUE_EMBEDDED_OBJECT
                    && source.getEmbeddedObject() instanceof UploadedFile file) {
                return file;
            }
            return (UploadedFile) context.handleUnexpectedToken(
                    UploadedFile.class, source.currentToken(), source, "A file of a form was expected");
        }
    }
}
