package io.zato.cli.environment;

import io.zato.cli.run.Hint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a user wants to know of a server that has just started. */
record Welcome(Environment environment, Launch launch, Frontage frontage, String https) {

    String text() {
        List<String> lines = new ArrayList<>(List.of(
                "Zato is ready (pid " + launch.process().pid() + ").",
                "  URL       " + frontage.publicUrl(),
                "  HTTPS     " + https,
                "  Admin     user admin, password " + password(),
                "  Log       " + environment.log(),
                "  Stop      " + Hint.command("stop")));
        if (frontage.balanced()) {
            lines.add(
                    3,
                    "  Console   " + frontage.adminUrl()
                            + "/admin, the admin API and the balancer's /haproxy there too");
        }
        return String.join(System.lineSeparator(), lines);
    }

    private String password() {
        Path generated = environment.home().resolve("admin-password");
        return Files.exists(generated) ? "in " + generated : "as given by ZATO_ADMIN_PASSWORD when it was created";
    }
}
