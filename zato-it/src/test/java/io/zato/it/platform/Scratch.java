package io.zato.it.platform;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What one test makes in the shared environment; it is taken away after the test, the latest first. */
public final class Scratch implements AfterEachCallback {
    private static final String OBJECTS = "/zato/api/objects/";
    private static final String SERVICES = "/zato/api/services/";

    private final Platform platform;
    private final Deque<String> made = new ArrayDeque<>();

    public Scratch(Platform platform) {
        this.platform = platform;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        while (!made.isEmpty()) {
            Answer answer = platform.api().delete(made.pop());
            assertTrue(List.of(204, 404).contains(answer.status()), answer::toString);
        }
    }

    /** Creates an object; fails when it is refused. */
    public Answer object(String kind, Map<String, ?> fields) {
        willMake(kind, fields.get("name").toString());
        return platform.api().post(OBJECTS + kind, fields).is(201);
    }

    /** Deploys a Groovy service, new or not; fails when it does not compile. */
    public Answer service(String name, String groovy) {
        willMakeService(name);
        Answer answer = tryService(name, groovy);
        return answer.status() == 200 ? answer : answer.is(201);
    }

    /** Deploys a Groovy service and returns the answer, whatever it is. */
    public Answer tryService(String name, String groovy) {
        return platform.api().send("PUT", SERVICES + name + "/source", "text/x-groovy", groovy);
    }

    /** A channel named after its path, {@code it.echo} for {@code /it/echo}; fields beyond the necessary ones are names and values in turn. */
    public Answer channel(String path, String service, Object... fields) {
        var channel = new LinkedHashMap<String, Object>();
        channel.put("name", path.substring(1).replace('/', '.').replaceAll("[{}]", ""));
        channel.put("url_path", path);
        channel.put("service", service);
        for (int i = 0; i < fields.length; i += 2) {
            channel.put(fields[i].toString(), fields[i + 1]);
        }
        return object("channel_rest", channel);
    }

    /** A user with a password, for channels to ask for and connections to send. */
    public Answer basicAuth(String name, String username, String password) {
        return object(
                "security", Map.of("name", name, "type", "basic_auth", "username", username, "password", password));
    }

    /** Takes that object away after the test, whoever makes it. */
    public void willMake(String kind, String name) {
        willMake(path(kind, name));
    }

    /** Takes away after the test what the admin API has there, whoever makes it. */
    public void willMake(String path) {
        made.remove(path);
        made.push(path);
    }

    /** Takes that service away after the test, whoever deploys it. */
    public void willMakeService(String name) {
        if (!made.contains(SERVICES + name)) {
            made.push(SERVICES + name);
        }
    }

    /** Where the admin API has that object. */
    public static String path(String kind, String name) {
        return OBJECTS + kind + "/" + name;
    }
}
