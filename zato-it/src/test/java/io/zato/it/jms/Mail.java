package io.zato.it.jms;

import io.zato.it.platform.Answer;
import io.zato.it.platform.Platform;
import io.zato.it.platform.Scratch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Messages sent and seen by services: a connection to the broker inside, and a database where what came in is written down. */
final class Mail {
    private static final String SEEN =
            "CREATE TABLE IF NOT EXISTS seen (channel VARCHAR(100), body VARCHAR(2000), headers VARCHAR(4000))";

    private final Platform platform;
    private final Scratch scratch;

    Mail(Platform platform, Scratch scratch, Path folder) {
        this.platform = platform;
        this.scratch = scratch;
        scratch.object(
                "sql",
                Map.of(
                        "name",
                        "it.mail",
                        "type",
                        "h2",
                        "db_name",
                        "file:" + folder.resolve("mail"),
                        "username",
                        "a",
                        "pool_size",
                        20));
        scratch.object("outgoing_jms", Map.of("name", "it.out"));
        scratch.service("it.mail.update", "[rows: call.sql('it.mail').update(input.sql)]");
        scratch.service("it.mail.query", "call.sql('it.mail').query(input.sql)");
        scratch.service(
                "it.mail.send",
                "[id: call.connection(JmsConnection, 'it.out').sendTo(input.to, input.body, input.headers ?: [:])]");
        scratch.service(
                "it.mail.see",
                """
                import io.zato.api.service.*
                class See implements Service<Message, Object> {
                    Object handle(Message message, Invocation call) {
                        def headers = call.headers() + [type: message.contentType(), cid: call.cid()]
                        call.sql('it.mail').update('INSERT INTO seen VALUES (?, ?, ?)', call.channel(), message.text(),
                            headers.collect { it.toString() }.join('|'))
                        call.answer(200, 'seen by ' + call.channel(), [answered_by: call.channel()])
                    }
                }
                """);
        update(SEEN);
    }

    void update(String sql) {
        invoke("it.mail.update", Map.of("sql", sql));
    }

    List<String> column(String sql) {
        List<String> values = new ArrayList<>();
        invoke("it.mail.query", Map.of("sql", sql))
                .json()
                .forEach(row -> values.add(row.elements().next().asText()));
        return values;
    }

    /** The broker's id of the message. */
    String send(String queue, Object body) {
        return send(queue, body, Map.of());
    }

    String send(String queue, Object body, Map<String, ?> headers) {
        return invoke("it.mail.send", Map.of("to", queue, "body", body, "headers", headers))
                .json()
                .path("id")
                .asText();
    }

    /** A channel whose messages are written down as they come; named as given. */
    void see(String name, String queue, Object... fields) {
        channel(name, queue, "it.mail.see", with(fields, "data_format", "raw"));
    }

    void channel(String name, String queue, String service, Object... fields) {
        scratch.object("channel_jms", definition(name, queue, service, fields));
    }

    static Map<String, Object> definition(String name, String queue, String service, Object... fields) {
        var channel = new LinkedHashMap<String, Object>();
        channel.put("name", name);
        channel.put("destination", queue);
        channel.put("service", service);
        for (int i = 0; i < fields.length; i += 2) {
            channel.put(fields[i].toString(), fields[i + 1]);
        }
        return channel;
    }

    private static Object[] with(Object[] fields, Object... more) {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(more));
        return all.toArray();
    }

    /** Bodies of what that channel has seen, in their order of arrival. */
    List<String> seen(String channel) {
        return column("SELECT body FROM seen WHERE channel = '" + channel + "'");
    }

    /** Headers of the first message that channel has seen, with {@code type} and {@code cid} of the call. */
    Map<String, String> headers(String channel) {
        Map<String, String> headers = new LinkedHashMap<>();
        String line = column("SELECT headers FROM seen WHERE channel = '" + channel + "'")
                .get(0);
        for (String header : line.split("\\|")) {
            headers.put(header.substring(0, header.indexOf('=')), header.substring(header.indexOf('=') + 1));
        }
        return headers;
    }

    Answer invoke(String service, Map<String, ?> input) {
        return platform.api()
                .post("/zato/api/services/" + service + "/invoke", input)
                .is(200);
    }

    static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100));
    }
}
