package io.zato.cli.backup;

import io.zato.cli.run.Failure;
import java.nio.file.Files;
import java.nio.file.Path;

/** The embedded database is among the files of the environment. */
record FilesCopy() implements DatabaseCopy {

    private static final String SAID = "the embedded database among them";

    @Override
    public String dump(Taker taker) {
        return SAID;
    }

    @Override
    public String restore(Path dump, boolean overwrite) {
        if (Files.exists(dump)) {
            throw new Failure("The backup holds a PostgreSQL: say where it is to go by ZATO_DB_URL, ZATO_DB_USER and"
                    + " ZATO_DB_PASSWORD.");
        }
        return SAID;
    }

    @Override
    public String keep(Path dump) {
        throw new Failure("Only a PostgreSQL can be kept: an embedded database is among the files of the backup.");
    }
}
