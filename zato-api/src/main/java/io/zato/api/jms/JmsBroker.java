package io.zato.api.jms;

import io.zato.api.kind.Secret;
import io.zato.api.live.Recoverable;
import io.zato.api.live.XaSession;
import io.zato.api.problem.Problem;
import jakarta.jms.JMSException;
import jakarta.jms.XAConnection;
import jakarta.jms.XAConnectionFactory;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** A message broker: the JNDI name of its connection factory and who we are for it; the username is empty for nobody. */
public record JmsBroker(String connectionFactory, String username, Secret password) implements Recoverable {

    /** The broker inside the platform. */
    public static final String INSIDE = "java:/zato/jms";

    public static final String FACTORY_HELP =
            "JNDI name of the broker's XA connection factory; the default is the broker inside";
    public static final String USERNAME_HELP =
            "Who we are for the broker; empty for nobody, which is enough for the broker inside";

    @Override
    public String name() {
        return "jms " + connectionFactory;
    }

    /** A connection not started yet; {@code Problem} 502 when there is no such factory. */
    public XAConnection open() throws JMSException {
        XAConnectionFactory factory = factory();
        return username.isEmpty()
                ? factory.createXAConnection()
                : factory.createXAConnection(username, password.reveal());
    }

    private XAConnectionFactory factory() {
        Object found = lookup(connectionFactory);
        if (found instanceof XAConnectionFactory factory) {
            return factory;
        }
        throw new Problem(
                502,
                "What the server has under " + connectionFactory + " is not a connection factory for transactions");
    }

    /** What the server's administrator has bound under that name; {@code Problem} 502 when nothing. */
    static Object lookup(String name) {
        try {
            return InitialContext.doLookup(name);
        } catch (NamingException missing) {
            throw new Problem(502, "The server has nothing under the JNDI name " + name, missing);
        }
    }

    @Override
    public XaSession connect() throws JMSException {
        return new JmsRecovery(open());
    }
}
