package io.zato.console.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Instants of the API as pages show them. */
@Named
@ApplicationScoped
public class Times {

    public String of(String instant) {
        return Words.time(instant);
    }
}
