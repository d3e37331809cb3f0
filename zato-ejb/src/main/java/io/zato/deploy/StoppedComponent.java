package io.zato.deploy;

import java.util.Set;
import java.util.stream.Stream;

/** How the container says that an EJB does not take calls any more. Known by name: the classes are private to WildFly. */
final class StoppedComponent {

    private static final Set<String> REFUSALS = Set.of(
            "org.jboss.as.ee.component.ComponentIsStoppedException",
            "org.jboss.as.ejb3.component.EJBComponentUnavailableException");

    private StoppedComponent() {}

    /** Whether the container refused the call before the bean's own code ran; what the bean itself met is not meant. */
    static boolean refused(RuntimeException failure, Class<?> bean) {
        return REFUSALS.contains(failure.getClass().getName())
                && Stream.of(failure.getStackTrace())
                        .noneMatch(frame -> frame.getClassName().equals(bean.getName()));
    }
}
