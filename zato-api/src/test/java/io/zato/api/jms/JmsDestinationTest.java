package io.zato.api.jms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.api.problem.Problem;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class JmsDestinationTest {

    @Test
    void aQueueTheBrokerDoesNotHaveIsNamedWithTheLineThatAddsIt() {
        Problem problem = assertThrows(Problem.class, () -> JmsDestination.queue("crm.orders")
                .in(failing("There is no queue with name crm.orders")));
        assertEquals(502, problem.status());
        assertTrue(
                problem.getMessage()
                        .contains("jms-queue add --queue-address=crm.orders --entries=[java:/jms/queue/crm.orders]"),
                problem::getMessage);
        Problem topic = assertThrows(Problem.class, () -> new JmsDestination("news", JmsDestination.Type.TOPIC)
                .in(failing("There is no topic with name news")));
        assertTrue(
                topic.getMessage().contains("jms-topic add --topic-address=news --entries=[java:/jms/topic/news]"),
                topic::getMessage);
    }

    @Test
    void anyOtherFailureStaysWhatItIs() {
        JMSException lost = assertThrows(
                JMSException.class, () -> JmsDestination.queue("crm.orders").in(failing("The connection is lost")));
        assertEquals("The connection is lost", lost.getMessage());
    }

    private static Session failing(String reason) {
        return (Session) Proxy.newProxyInstance(
                JmsDestinationTest.class.getClassLoader(),
                new Class<?>[] {Session.class},
                (self, method, arguments) -> {
                    throw new JMSException(reason);
                });
    }
}
