package io.zato.cli.environment;

import io.zato.cli.run.Hint;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a user wants to know of a server that has just started. */
record Welcome(Environment environment, Launch launch, String https) {

    String text() {
        return String.join(
                System.lineSeparator(),
                "Zato is ready (pid " + launch.process().pid() + ").",
                "  URL       " + launch.url(),
                "  HTTPS     " + https,
                "  Admin     user admin, password " + password(),
                "  Log       " + environment.log(),
                "  Stop      " + Hint.command("stop"));
    }

    private String password() {
        Path generated = environment.home().resolve("admin-password");
        return Files.exists(generated) ? "in " + generated : "as given by ZATO_ADMIN_PASSWORD when it was created";
    }
}
