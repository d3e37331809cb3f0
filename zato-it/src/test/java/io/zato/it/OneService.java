package io.zato.it;

import io.zato.it.platform.ServiceJar;
import java.nio.file.Path;

/** Projects of one service, in the class {@code it.Bean}. */
public final class OneService {
    static final String EJB = "@jakarta.ejb.Stateless";

    private OneService() {}

    /** Greets whom it is given by name. */
    public static ServiceJar greeting(Path folder, String name, String greeting) {
        return greeting(folder, name, greeting, EJB);
    }

    static ServiceJar greeting(Path folder, String name, String greeting, String annotations) {
        String body = "return new Text(\"" + greeting + " \" + input.name());";
        return ServiceJar.in(folder).source("Bean", source(name, "Bean.Guest", annotations, body));
    }

    static ServiceJar of(Path folder, String name, String annotations, String body) {
        return ServiceJar.in(folder).source("Bean", source(name, "Object", annotations, body));
    }

    static String source(String name, String input, String annotations, String body) {
        return """
                package it;
                import io.zato.api.service.*;
                %s @ServiceName("%s")
                public class Bean implements Service<%s, Object> {
                    public record Guest(String name) {}
                    public record Text(String text) {}
                    public Object handle(%s input, Invocation call) throws Exception { %s }
                }
                """
                .formatted(annotations, name, input, input, body);
    }
}
