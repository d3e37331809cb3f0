package io.zato.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.api.connection.JmsConnection;
import io.zato.api.connection.RestConnection;
import io.zato.api.connection.RestRequest;
import io.zato.api.connection.RestResponse;
import io.zato.api.problem.Problem;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JsonCodecTest {

    record Search(List<String> tags, int limit) {}

    record Held(String secret) implements RestConnection {

        @Override
        public RestResponse send(RestRequest request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }

    @Test
    void whatIsOpenIsRefusedWherever() {
        for (Object answer : List.of(new Held("inside"), Map.of("connection", new Held("inside")))) {
            Problem problem = assertThrows(Problem.class, () -> JsonCodec.INSTANCE.write(answer));
            assertEquals(500, problem.status());
            assertTrue(problem.getMessage().contains("a RestConnection is no content"), problem::getMessage);
            assertThrows(Problem.class, () -> XmlCodec.INSTANCE.write(answer));
        }
        Object proxy = Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {JmsConnection.class}, (self, method, arguments) -> "");
        Problem problem = assertThrows(Problem.class, () -> JsonCodec.INSTANCE.write(proxy));
        assertTrue(problem.getMessage().contains("a JmsConnection is no content"), problem::getMessage);
        assertThrows(Problem.class, () -> JsonCodec.INSTANCE.write(List.of(InputStream.nullInputStream())));
        Problem lazy = assertThrows(
                Problem.class, () -> JsonCodec.INSTANCE.write(Stream.of(1).map(one -> one)));
        assertTrue(lazy.getMessage().contains("a Stream is no content"), lazy::getMessage);
    }

    @Test
    void parametersFitTheFieldsOfARecord() {
        Search several = JsonCodec.INSTANCE.convert(Map.of("tags", List.of("a", "b"), "limit", "5"), Search.class);
        assertEquals(new Search(List.of("a", "b"), 5), several);
        assertEquals(new Search(List.of("a"), 0), JsonCodec.INSTANCE.convert(Map.of("tags", "a"), Search.class));
    }
}
