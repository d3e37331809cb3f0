package io.zato.cli.doctor;

import io.zato.cli.environment.DatabaseLogin;
import io.zato.cli.environment.Environment;
import io.zato.cli.environment.ServerHome;
import io.zato.cli.environment.ServerStatus;
import io.zato.cli.environment.Settings;
import io.zato.cli.run.Hint;
import java.sql.SQLException;

/** Whether the environment's database lets its server in, as its settings say; nothing in it is touched. */
record Database(Environment environment, ServerStatus status) {

    private static final String SUBJECT = "database";
    private static final String H2 = "jdbc:h2:";
    private static final String READ_ONLY = ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r";
    private static final int NO_H2_YET = 90146;

    Finding finding() {
        Settings settings = environment.settings();
        String embedded = H2 + "file:" + environment.home().resolve("db/zato");
        String url = settings.get("zato.db.url").orElse(embedded);
        boolean h2 = url.startsWith(H2);
        String shown = url.equals(embedded)
                ? "embedded, in " + environment.home().resolve("db")
                : url.replaceFirst("[?;].*", "");
        if (h2 && status.pid().isPresent()) {
            return Finding.ok(SUBJECT, shown + ", in use by the server");
        }
        try {
            new DatabaseLogin(ServerHome.current(), h2 ? url + READ_ONLY : url)
                    .attempt(
                            settings.get("zato.db.user").orElse("zato"),
                            settings.get("zato.db.password").orElse("zato"));
            return Finding.ok(SUBJECT, shown + " lets the server in");
        } catch (SQLException refused) {
            return h2 ? embedded(shown, refused) : remote(shown, refused);
        }
    }

    static Finding embedded(String shown, SQLException refused) {
        return refused.getErrorCode() == NO_H2_YET
                ? Finding.ok(SUBJECT, shown + ", not made yet")
                : Finding.fail(
                        SUBJECT,
                        shown + " cannot be used: " + refused.getMessage(),
                        "Restore a backup into another ZATO_HOME: " + Hint.command("restore FILE"));
    }

    /** By the classes of SQL states: 08 is no connection, 28 a login that is refused. */
    static Finding remote(String shown, SQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        String reason = " (" + refused.getMessage() + ")";
        if (state.startsWith("08")) {
            return Finding.fail(
                    SUBJECT,
                    shown + " cannot be reached" + reason,
                    "Start the database, or set ZATO_DB_URL to where it is");
        }
        if (state.startsWith("28")) {
            return Finding.fail(
                    SUBJECT,
                    shown + " does not let the server in" + reason,
                    "Set ZATO_DB_USER and ZATO_DB_PASSWORD to what the database knows");
        }
        return Finding.fail(
                SUBJECT, shown + " cannot be used" + reason, "Mend it, or set ZATO_DB_URL to another database");
    }
}
