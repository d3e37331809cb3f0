package io.zato.channel.rest;

import io.zato.api.http.HttpCall;
import io.zato.api.problem.Problem;
import io.zato.api.service.Message;
import io.zato.channel.rest.ChannelRestDefinition.DataFormat;
import io.zato.channel.rest.ChannelRestDefinition.ParamsPriority;
import io.zato.channel.rest.ChannelRestDefinition.UrlParamsPriority;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes a service's input of a request: its body, merged with path and query parameters. */
final class InputReader {

    private final ChannelRestDefinition definition;
    private final BodyReader format;

    InputReader(ChannelRestDefinition definition, BodyReader format) {
        this.definition = definition;
        this.format = format;
    }

    Object read(HttpCall call, Map<String, String> path) {
        try {
            return definition.dataFormat() == DataFormat.RAW ? message(call) : input(call, path);
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static Problem unreadable(IOException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
        }
        return new Problem(400, "The request body could not be read: " + failure.getMessage(), failure);
    }

    private Message message(HttpCall call) throws IOException {
        // with its parameters: charset and multipart boundary are needed to read the body
        String contentType = call.header("Content-Type").orElse("");
        return Message.of(call.body(), contentType, call.contentLength());
    }

    private Object input(HttpCall call, Map<String, String> path) throws IOException {
        Object body = body(call);
        if (body != null && !(body instanceof Map)) {
            return body;
        }
        Map<?, ?> fields = body == null ? Map.of() : (Map<?, ?>) body;
        if (!definition.mergeUrlParamsReq()) {
            return new LinkedHashMap<>(fields);
        }
        Map<String, Object> parameters = parameters(call, path);
        return definition.paramsPri() == ParamsPriority.CHANNEL_PARAMS_OVER_MSG
                ? merged(fields, parameters)
                : merged(parameters, fields);
    }

    /** Null when there is no body, or it is JSON null. */
    private Object body(HttpCall call) throws IOException {
        PushbackInputStream body = new PushbackInputStream(call.body(), 1);
        int first = body.read();
        if (first < 0) {
            return null;
        }
        body.unread(first);
        return format.read(call, body);
    }

    private Map<String, Object> parameters(HttpCall call, Map<String, String> path) {
        Map<String, Object> query = BodyReader.flat(call.query());
        return definition.urlParamsPri() == UrlParamsPriority.QS_OVER_PATH ? merged(path, query) : merged(query, path);
    }

    private static Map<String, Object> merged(Map<?, ?> weaker, Map<?, ?> stronger) {
        Map<String, Object> all = new LinkedHashMap<>();
        weaker.forEach((name, value) -> all.put((String) name, value));
        stronger.forEach((name, value) -> all.put((String) name, value));
        return all;
    }
}
