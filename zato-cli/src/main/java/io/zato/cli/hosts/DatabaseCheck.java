package io.zato.cli.hosts;

import io.zato.cli.environment.ServerHome;
import io.zato.cli.run.Failure;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/** Whether this machine reaches the database of a cluster. */
public final class DatabaseCheck {

    private static final String DRIVER = "org.postgresql.Driver";

    private DatabaseCheck() {}

    /** A Failure, with the database's own words, when it cannot be used from here. */
    public static void require(ServerHome server, Map<String, String> settings) {
        String url = settings.getOrDefault("zato.db.url", "");
        Path jar = server.wildfly().resolve("modules/org/postgresql/jdbc/main/postgresql.jar");
        Properties login = new Properties();
        login.setProperty("connectTimeout", "5");
        login.setProperty("loginTimeout", "10");
        login.setProperty("user", settings.getOrDefault("zato.db.user", "zato"));
        login.setProperty("password", settings.getOrDefault("zato.db.password", ""));
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
            Driver driver =
                    (Driver) loader.loadClass(DRIVER).getDeclaredConstructor().newInstance();
            try (Connection connection = driver.connect(url, login)) {
                if (connection == null || !connection.isValid(5)) {
                    throw new Failure("The cluster's database cannot be used from here: " + url);
                }
            }
        } catch (SQLException e) {
            throw new Failure(
                    Failure.UNREACHABLE,
                    "The cluster's database cannot be reached from here, " + url + ": " + e.getMessage(),
                    e);
        } catch (IOException | ReflectiveOperationException e) {
            throw new Failure(Failure.REFUSED, "The driver of the database cannot be used: " + jar, e);
        }
    }
}
