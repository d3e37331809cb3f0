package io.zato.api.deployment;

/** The files by which a JAR stands on the platform, and what has to be in them. */
public final class Descriptors {

    /** The platform's module; our EAR is always deployed under this name. */
    public static final String MODULE = "deployment.zato.ear";

    /** Says on which modules a deployment stands; in a WAR below WEB-INF. */
    public static final String STRUCTURE = "META-INF/jboss-deployment-structure.xml";

    public static final String STRUCTURE_LINE = "<module name=\"" + MODULE + "\"/>";

    /** The same in an EAR: its modules see what it exports to them, and nothing else it stands on. */
    public static final String STRUCTURE_LINE_OF_EAR = "<module name=\"" + MODULE + "\" export=\"true\"/>";

    public static final String STRUCTURE_CONTENT =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <jboss-deployment-structure xmlns="urn:jboss:deployment-structure:1.3">
                <deployment>
                    <dependencies>
                        %s
                    </dependencies>
                </deployment>
            </jboss-deployment-structure>
            """
                    .formatted(STRUCTURE_LINE);

    /** Names the class that offers the deployment's services. */
    public static final String EXTENSION = "META-INF/services/jakarta.enterprise.inject.spi.Extension";

    public static final String EXTENSION_LINE = "io.zato.api.deployment.ServiceExtension";

    /** Without it the container logs every {@code Problem} an EJB throws as a failure, with its stack. */
    public static final String EJB = "META-INF/ejb-jar.xml";

    public static final String EJB_LINE = "<exception-class>io.zato.api.problem.Problem</exception-class>";

    public static final String EJB_CONTENT =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <ejb-jar xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0">
                <assembly-descriptor>
                    <application-exception>
                        %s
                        <rollback>true</rollback>
                    </application-exception>
                </assembly-descriptor>
            </ejb-jar>
            """
                    .formatted(EJB_LINE);

    /** Makes a deployment one of CDI that has no bean of its own, but a servlet to inject into. */
    public static final String BEANS = "META-INF/beans.xml";

    public static final String BEANS_CONTENT =
            """
            <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="annotated"/>
            """;

    private Descriptors() {}
}
