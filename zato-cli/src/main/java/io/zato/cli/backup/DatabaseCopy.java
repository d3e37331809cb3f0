package io.zato.cli.backup;

import io.zato.cli.environment.Settings;
import java.io.IOException;
import java.nio.file.Path;

/** How the environment's database gets into a backup and out of it. */
interface DatabaseCopy {

    /** Takes over a file that is gone afterwards. */
    interface Taker {
        void take(Path dump) throws IOException;
    }

    /** Hands over the dump, if it takes one, and says in words what it has done. */
    String dump(Taker taker) throws IOException;

    /** Brings back what the dump holds, then deletes the dump; says in words what it has done. */
    String restore(Path dump, boolean overwrite);

    /** Deletes the dump and leaves what is there; a Failure where nothing is, and in words what that is. */
    String keep(Path dump);

    static DatabaseCopy of(Settings settings) {
        return settings.get("zato.db.url")
                .filter(url -> url.startsWith("jdbc:postgresql:"))
                .<DatabaseCopy>map(url -> PostgresCopy.of(url, settings))
                .orElse(new FilesCopy());
    }
}
