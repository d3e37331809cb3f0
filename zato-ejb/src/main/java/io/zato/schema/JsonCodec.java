package io.zato.schema;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.zato.api.kind.Codec;
import io.zato.api.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** JSON by Jackson; numbers with a fraction stay exact, dates are ISO 8601, any CharSequence (Groovy's too) is text. */
public final class JsonCodec implements Codec {

    /** The one instance: mappers are expensive to make and safe to share. */
    public static final JsonCodec INSTANCE = new JsonCodec();

    private volatile ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new FileModule())
            .addModule(new OpenResources())
            .addModule(new SimpleModule().addSerializer(CharSequence.class, ToStringSerializer.instance))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            // a query parameter that is given once does not look like a list
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
    private volatile InputBinding binding = new InputBinding(mapper);

    private JsonCodec() {}

    /** Lets go of every class seen so far, so that those of a service that was replaced can be unloaded. */
    public void forgetClasses() {
        ObjectMapper fresh = mapper.copy();
        fresh.getTypeFactory().clearCache();
        mapper = fresh;
        binding = new InputBinding(fresh);
    }

    @Override
    public byte[] write(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new Problem(500, "The answer cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    @Override
    public void write(Object value, OutputStream target) {
        try {
            mapper.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(target, value);
        } catch (JsonProcessingException e) {
            throw new Problem(500, "The answer cannot be written as JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Object read(InputStream json) {
        return parse(json, Object.class);
    }

    @Override
    public <T> T read(InputStream json, Class<T> type) {
        return parse(json, type);
    }

    /** JSON text as the given type. */
    public <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw refused(e);
        }
    }

    /** How input of services becomes what they take; not to be kept, since it knows classes. */
    InputBinding binding() {
        return binding;
    }

    /** The value as the tree its JSON would be. */
    JsonNode tree(Object value) {
        try {
            return mapper.valueToTree(value);
        } catch (IllegalArgumentException e) {
            throw new Problem(500, "The answer cannot be written: " + e.getMessage(), e);
        }
    }

    /** The value as JSON text. */
    public String text(Object value) {
        return new String(write(value), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public <T> T convert(Object value, Class<T> type) {
        if (value == null || type.isInstance(value)) {
            return type.cast(value);
        }
        try {
            return mapper.convertValue(value, type);
        } catch (IllegalArgumentException e) {
            String reason = e.getCause() instanceof JsonProcessingException json ? sentence(json) : e.getMessage();
            throw new Problem(400, "The input does not fit " + type.getSimpleName() + ": " + reason, e);
        }
    }

    private <T> T parse(InputStream json, Class<T> type) {
        try (var parser = mapper.createParser(json)) {
            parser.disable(com.fasterxml.jackson.core.JsonParser.Feature.AUTO_CLOSE_SOURCE);
            if (parser.nextToken() == null) {
                return null;
            }
            return mapper.readValue(parser, type);
        } catch (JsonProcessingException e) {
            throw refused(e);
        } catch (IOException e) {
            throw e.getCause() instanceof Problem problem ? problem : new UncheckedIOException(e);
        }
    }

    private static Problem refused(JsonProcessingException e) {
        return new Problem(400, "The body is not the JSON that was expected: " + sentence(e), e);
    }

    private static String sentence(JsonProcessingException e) {
        var at = e.getLocation();
        String place = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        return e.getOriginalMessage().lines().findFirst().orElse("unreadable") + place;
    }
}
