package io.zato.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TraceContextTest {

    private final Map<String, String> headers = new HashMap<>();

    @Test
    void theCorrelationIdNamesTheTrace() {
        TraceContext.add(headers, Origin.internal("0af7651916cd43dd8448eb211c80319c", "admin"));
        assertTrue(
                headers.get("traceparent").matches("00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-00"),
                headers::toString);
    }

    @Test
    void anIdThatIsNoTracesNameSendsNone() {
        TraceContext.add(headers, Origin.internal("order-4711", "admin"));
        TraceContext.add(headers, Origin.internal("0".repeat(32), "admin"));
        assertEquals(Map.of(), headers);
    }

    @Test
    void whatTheServiceSetItselfStays() {
        headers.put("traceparent", "its own");
        TraceContext.add(headers, Origin.internal("0af7651916cd43dd8448eb211c80319c", "admin"));
        assertEquals(Map.of("traceparent", "its own"), headers);
    }
}
