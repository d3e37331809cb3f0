package io.zato.api.jms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.zato.api.problem.Problem;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of the headers a service gives. */
class JmsHeadersTest {

    @Test
    void propertiesKeepTheirTypeAndWhatSaysHowToSendIsNone() throws JMSException {
        assertEquals(List.of("setObjectProperty[weight, 3]"), written(Map.of("weight", 3)));
        assertEquals(List.of("setJMSCorrelationID[q1]"), written(Map.of("JMSCorrelationID", "q1")));
        assertEquals(List.of("setJMSType[order]"), written(Map.of("JMSType", "order")));
        assertEquals(List.of(), written(Map.of("JMSPriority", 9, "JMSExpiration", 1, "JMSDeliveryMode", 1)));
    }

    @Test
    void howToSendIsTheServicesElseTheDefinitions() {
        JmsHeaders headers = new JmsHeaders(Map.of("JMSPriority", "9"));
        assertEquals(9, headers.number("JMSPriority", 5));
        assertEquals(5, headers.number("JMSDeliveryMode", 5));
        JmsHeaders wrong = new JmsHeaders(Map.of("JMSPriority", "high"));
        Problem problem = assertThrows(Problem.class, () -> wrong.number("JMSPriority", 5));
        assertEquals("JMSPriority has to be a whole number, not 'high'", problem.getMessage());
    }

    /** What is called on the message. */
    private static List<String> written(Map<String, ?> headers) throws JMSException {
        List<String> calls = new ArrayList<>();
        Message message = (Message) Proxy.newProxyInstance(
                JmsHeadersTest.class.getClassLoader(), new Class<?>[] {Message.class}, (self, method, arguments) -> {
                    calls.add(method.getName() + Arrays.toString(arguments));
                    return null;
                });
        new JmsHeaders(headers).writeTo(message, null);
        return calls;
    }
}
