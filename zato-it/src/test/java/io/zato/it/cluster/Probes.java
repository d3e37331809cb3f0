package io.zato.it.cluster;

/** Sources of services by which tests look into a server of a cluster, and send and take messages there. */
final class Probes {

    /** Sends so many messages to a queue. */
    static final String SEND =
            """
            new javax.naming.InitialContext().lookup('java:/zato/jms').createConnection().withCloseable { connection ->
                def session = connection.createSession(false, 1)
                def producer = session.createProducer(session.createQueue(input.queue))
                input.count.times { producer.send(session.createTextMessage('message ' + it)) }
            }
            [sent: input.count]
            """;

    /** Takes as many from a queue, and less when none comes for so many milliseconds. */
    static final String TAKE =
            """
            def bodies = [] as TreeSet
            new javax.naming.InitialContext().lookup('java:/zato/jms').createConnection().withCloseable { connection ->
                connection.start()
                def session = connection.createSession(false, 1)
                def consumer = session.createConsumer(session.createQueue(input.queue))
                def message
                while (bodies.size() < input.count && (message = consumer.receive(input.wait)) != null) bodies << message.text
            }
            [taken: bodies.size()]
            """;

    /** With how many servers it shares a cache, itself among them, by which protocols and bundler, and its name in transactions. */
    static final String MEMBERS =
            """
            def names = new javax.naming.InitialContext()
            def transactions = new javax.management.ObjectName('jboss.as:subsystem=transactions')
            def server = java.lang.management.ManagementFactory.platformMBeanServer
            def stack = names.lookup('java:jboss/jgroups/channel/ee').protocolStack
            [members: names.lookup('java:jboss/infinispan/cache/zato/state').cacheManager.members.size(),
             protocols: stack.protocols*.name,
             bundler: stack.transport.bundler.class.simpleName,
             node: server.getAttribute(transactions, 'nodeIdentifier')]
            """;

    private Probes() {}
}
