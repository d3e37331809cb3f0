package io.zato.channel.jms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.api.jms.JmsDestination;
import io.zato.api.kind.Secret;
import io.zato.api.problem.Problem;
import io.zato.fixture.Bound;
import io.zato.fixture.TestContext;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChannelJmsDefinitionTest {

    @Test
    void aSubscriptionIsATopics() {
        Throwable refused = assertThrows(
                        IllegalArgumentException.class, () -> definition(Map.of("subscription", "kept")))
                .getCause();
        Problem problem = (Problem) ((InvocationTargetException) refused).getCause();
        assertEquals("subscription", problem.errors().get(0).field());
        definition(Map.of("subscription", "kept", "destinationType", JmsDestination.Type.TOPIC));
    }

    @Test
    void thereIsAtLeastOneConsumerAndADestination() {
        assertEquals(
                List.of("consumers must be greater than or equal to 1"),
                Bound.complaints(definition(Map.of("consumers", 0))));
        assertEquals(
                List.of("destination must not be blank"), Bound.complaints(definition(Map.of("destination", " "))));
    }

    @Test
    void channelsOfOneBrokerAreOneSystemForRecovery() {
        QueueListener orders = listener(Map.of("destination", "orders"));
        QueueListener invoices = listener(Map.of("destination", "invoices"));
        QueueListener other = listener(Map.of("connectionFactory", "java:/other"));
        QueueListener another = listener(Map.of("username", "ann", "password", Secret.of("x")));
        assertEquals(orders.system(), invoices.system());
        assertTrue(List.of(other.system(), another.system()).stream().noneMatch(orders.system()::equals));
    }

    @Test
    void aConnectionFactoryThatIsNotThereIsNamed() {
        Problem problem = assertThrows(Problem.class, () -> listener(Map.of("connectionFactory", "java:/other"))
                .open(Duration.ZERO));
        assertEquals("The server has nothing under the JNDI name java:/other", problem.getMessage());
    }

    private static QueueListener listener(Map<String, ?> values) {
        return new ChannelJms().start(definition(values), new TestContext("orders"));
    }

    private static ChannelJmsDefinition definition(Map<String, ?> values) {
        Map<String, Object> all = new java.util.HashMap<>(Map.of("service", "demo.echo", "destination", "orders"));
        all.putAll(values);
        return Bound.definition(ChannelJmsDefinition.class, all);
    }
}
