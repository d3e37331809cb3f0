package org.jboss.as.ee.component;

/** As the container's exception of this name, which is known by its name only. */
public class ComponentIsStoppedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;
}
