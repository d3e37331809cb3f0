package io.zato.it.docs;

import io.zato.it.platform.Environment;
import io.zato.it.platform.OwnHosts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Hosts whose administrators follow pages: each block on the hosts whose numbers stand after sh, in one shell for each host. */
public final class GuideOnHosts {
    private static final String STATE = "state.sh";

    /** What the pages say must be enough. */
    private static final String FORGET =
            "unset ZATO_HOME ZATO_BIND_ADDRESS ZATO_ADMIN_ADDRESS ZATO_DB_URL ZATO_DB_USER ZATO_DB_PASSWORD\n";

    private final OwnHosts hosts;
    private final List<Path> folders = new ArrayList<>();

    public GuideOnHosts(OwnHosts hosts) {
        this.hosts = hosts;
    }

    /** All blocks of the page for hosts, in their order; fails when there is none, a line fails or does not print what the page says. */
    public void follow(Guide guide) throws IOException {
        List<Guide.Step> steps = guide.steps().stream()
                .filter(step -> step.where().matches("[\\d ]+"))
                .toList();
        if (steps.isEmpty()) {
            throw new AssertionError(guide.name() + " has no step for hosts");
        }
        while (folders.size() < hosts.count()) {
            folders.add(guide.folder());
        }
        for (Guide.Step step : steps) {
            var printed = new StringBuilder();
            for (String host : step.where().split(" ")) {
                printed.append(typed(guide, Integer.parseInt(host), step.lines()));
            }
            step.requirePrinted(printed.toString());
        }
    }

    private String typed(Guide guide, int host, String lines) throws IOException {
        Path folder = folders.get(host - 1);
        Path script = folder.resolve("step.sh");
        Files.writeString(
                script,
                "set -e\ncd %s\n%sif [ -e %s ]; then . ./%s; fi\n%s\nexport -p > %s\n"
                        .formatted(folder, FORGET, STATE, STATE, here(guide, host, lines), STATE));
        return hosts.shell(host, "bash " + script + " 2>&1").exits(0).stdout();
    }

    private String here(Guide guide, int host, String lines) {
        Environment environment = hosts.environment(host);
        String here = guide.here(lines)
                .replace("/srv/demo", environment.home().toString())
                .replace("jdbc:postgresql://db.example.com/zato", environment.given("ZATO_DB_URL"))
                .replace("ZATO_DB_PASSWORD=…", "ZATO_DB_PASSWORD=" + environment.given("ZATO_DB_PASSWORD"))
                .replace("10.0.0.1:9993", hosts.controller());
        for (int other = 1; other <= hosts.count(); other++) {
            here = here.replaceAll("scp (\\S+) 10\\.0\\.0\\." + other + ":", "cp $1 " + folders.get(other - 1))
                    .replace("10.0.0." + other, hosts.address(other));
        }
        return here;
    }
}
