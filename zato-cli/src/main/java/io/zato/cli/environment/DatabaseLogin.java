package io.zato.cli.environment;

import io.zato.cli.run.Failure;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;

/** The way into a database, by the driver that the server brings: the command line has none. */
public record DatabaseLogin(ServerHome server, String url) {

    private static final String H2 = "jdbc:h2:";
    private static final int PATIENCE_SECONDS = 5;

    /** SQLException, with the database's own words, when it cannot be used. */
    public void attempt(String user, String password) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        if (!url.startsWith(H2)) {
            login.setProperty("connectTimeout", "5");
            login.setProperty("loginTimeout", "10");
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar()});
                Connection connection = driver(loader).connect(url, login)) {
            if (connection == null || !connection.isValid(PATIENCE_SECONDS)) {
                throw new SQLException("it does not answer");
            }
        } catch (IOException | ReflectiveOperationException e) {
            throw new Failure(Failure.REFUSED, "The driver of " + url + " cannot be used: " + e, e);
        }
    }

    private Driver driver(ClassLoader loader) throws ReflectiveOperationException {
        String name = url.startsWith(H2) ? "org.h2.Driver" : "org.postgresql.Driver";
        return (Driver) loader.loadClass(name).getDeclaredConstructor().newInstance();
    }

    private URL jar() throws IOException {
        String module = url.startsWith(H2) ? "system/layers/base/com/h2database/h2/main" : "org/postgresql/jdbc/main";
        Path folder = server.wildfly().resolve("modules").resolve(module);
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
            return jars.iterator().next().toUri().toURL();
        }
    }
}
