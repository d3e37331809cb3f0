package io.zato.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** {@code zato.properties} in the environment, read once when the server starts; for servers that were not told to read it themselves. */
public final class PropertiesFile implements ConfigSource {

    static final String NAME = "zato.properties";
    private static final int AFTER_SYSTEM_PROPERTIES = 350;

    private final Properties properties;

    public PropertiesFile() {
        this(Home.ofProcess().resolve(NAME));
    }

    PropertiesFile(Path file) {
        this.properties = read(file);
    }

    @Override
    public int getOrdinal() {
        return AFTER_SYSTEM_PROPERTIES;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public String getValue(String name) {
        return properties.getProperty(name);
    }

    @Override
    public Set<String> getPropertyNames() {
        return properties.stringPropertyNames();
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        if (!Files.exists(file)) {
            return properties;
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
