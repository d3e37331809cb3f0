package io.zato.settings;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Environment variables, before everything else: MicroProfile Config has system properties first, and what the server reads
 * from zato.properties when it starts is a system property to it.
 */
public final class Variables implements ConfigSource {

    static final String NAME = "environment variables";
    private static final int FIRST = 450;

    private final Map<String, String> variables;

    public Variables() {
        this(System.getenv());
    }

    Variables(Map<String, String> variables) {
        this.variables = variables;
    }

    @Override
    public int getOrdinal() {
        return FIRST;
    }

    @Override
    public String getName() {
        return NAME;
    }

    /** The variable of that name, as it is or as {@code CRM_URL} for {@code crm.url}; an empty one counts as not set. */
    @Override
    public String getValue(String name) {
        return Stream.of(name, Setting.variable(name))
                .map(variables::get)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .orElse(null);
    }

    @Override
    public Set<String> getPropertyNames() {
        return AllSettings.all().stream()
                .map(Setting::name)
                .filter(Predicate.not(name -> getValue(name) == null))
                .collect(Collectors.toSet());
    }
}
