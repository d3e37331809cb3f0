package io.zato.cli.environment;

import io.zato.cli.run.Failure;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What the administrator set, from the environment variables and else from zato.properties: {@code zato.http.port} is
 * {@code ZATO_HTTP_PORT} there. An empty value counts as not set.
 */
public record Settings(Map<String, String> variables, Properties file) {

    public static Settings of(Map<String, String> variables, Path propertiesFile) {
        return new Settings(variables, read(propertiesFile));
    }

    /** Empty also where it is set to nothing. */
    public Optional<String> get(String key) {
        String variable = key.toUpperCase(Locale.ROOT).replace('.', '_');
        return present(variables.get(variable)).or(() -> present(file.getProperty(key)));
    }

    /** A number from {@code least} to 65535. */
    public Optional<Integer> port(String key, int least) {
        return get(key).map(text -> number(key, text, least));
    }

    /** The properties of a file, none when it does not exist. */
    static Properties read(Path path) {
        Properties properties = new Properties();
        if (!Files.exists(path)) {
            return properties;
        }
        try (Reader reader = Files.newBufferedReader(path)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    private static Optional<String> present(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static int number(String key, String text, int least) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= Ports.HIGHEST) {
                return number;
            }
        } catch (NumberFormatException e) {
            // falls through to the refusal, which says the same for a number out of range
        }
        String variable = key.toUpperCase(Locale.ROOT).replace('.', '_');
        throw new Failure(variable + " is '" + text + "': it must be a whole number from " + least + " to "
                + Ports.HIGHEST + ".");
    }
}
