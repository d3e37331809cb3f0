package io.zato.it.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An environment that belongs to one test class, for tests that stop, kill or spoil it; gone after the class, whatever happened. */
public final class OwnPlatform implements BeforeAllCallback, AfterAllCallback {
    private final String name;
    private Optional<Postgres> database = Optional.empty();
    private Environment environment;

    public OwnPlatform(String name) {
        this.name = name;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        database = Postgres.ifChosen();
        environment = Postgres.given(database, Environment.fresh(name));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        keepLog();
        environment.remove();
        database.ifPresent(Postgres::close);
    }

    public Environment environment() {
        return environment;
    }

    /** The home goes, its log stays beside it for whoever looks for a reason. */
    private void keepLog() {
        if (!Files.exists(environment.log())) {
            return;
        }
        try {
            Files.copy(
                    environment.log(),
                    environment.home().resolveSibling(name + ".log"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
