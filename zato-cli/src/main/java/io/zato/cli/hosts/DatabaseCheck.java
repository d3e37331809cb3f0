package io.zato.cli.hosts;

import io.zato.cli.environment.DatabaseLogin;
import io.zato.cli.environment.ServerHome;
import io.zato.cli.run.Failure;
import java.sql.SQLException;
import java.util.Map;

/** Whether this machine reaches the database of a cluster. */
public final class DatabaseCheck {

    private DatabaseCheck() {}

    /** A Failure, with the database's own words, when it cannot be used from here. */
    public static void require(ServerHome server, Map<String, String> settings) {
        String url = settings.getOrDefault("zato.db.url", "");
        try {
            new DatabaseLogin(server, url)
                    .attempt(
                            settings.getOrDefault("zato.db.user", "zato"),
                            settings.getOrDefault("zato.db.password", ""));
        } catch (SQLException e) {
            throw new Failure(
                    Failure.UNREACHABLE,
                    "The cluster's database cannot be reached from here, " + url + ": " + e.getMessage(),
                    e);
        }
    }
}
