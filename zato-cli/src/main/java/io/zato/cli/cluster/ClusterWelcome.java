package io.zato.cli.cluster;

import io.zato.cli.domain.Cluster;
import io.zato.cli.domain.ClusterServer;
import io.zato.cli.environment.Frontage;
import io.zato.cli.run.Hint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a user wants to know of a cluster that has just started. */
record ClusterWelcome(Cluster cluster) {

    String text() {
        Frontage frontage = cluster.frontage();
        List<String> lines = new ArrayList<>(List.of("Cluster " + cluster.name() + " is ready."));
        lines.add("  URL       " + frontage.publicUrl());
        lines.add("  Console   " + frontage.adminUrl() + "/admin, the admin API there too");
        lines.add("  Admin     user admin, password " + password());
        for (ClusterServer member : cluster.members()) {
            lines.add("  Log       " + member.log());
        }
        lines.add("  Stop      " + Hint.command("cluster stop"));
        return String.join(System.lineSeparator(), lines);
    }

    private String password() {
        Path generated = cluster.environment().home().resolve("admin-password");
        return Files.exists(generated) ? "in " + generated : "as given by ZATO_ADMIN_PASSWORD when it was created";
    }
}
