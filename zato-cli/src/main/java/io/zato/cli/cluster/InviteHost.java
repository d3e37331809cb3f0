package io.zato.cli.cluster;

import io.zato.cli.domain.Cluster;
import io.zato.cli.environment.Environment;
import io.zato.cli.hosts.Invitation;
import io.zato.cli.run.Failure;
import io.zato.cli.run.Hint;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what a further host must have to join. */
@Command(
        name = "invite",
        description = "Write an invitation for further hosts into a file: secrets, which only its owner can read.",
        footer = {"", "Example: zato cluster invite demo.invitation"})
final class InviteHost implements Callable<Integer> {
    private static final Pattern LOCAL =
            Pattern.compile("jdbc:postgresql:(//(localhost|127\\.[^/]*|\\[::1])[:/].*|(?!//).*)");

    @Parameters(
            paramLabel = "FILE",
            description = "Copy it to the other host, by scp say, and delete it when that has joined.")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Cluster cluster = Cluster.of(Environment.current());
        if (cluster.host().isAlone()) {
            throw new Failure("No other host can reach this cluster: stop it, set ZATO_CLUSTER_ADDRESS=10.0.0.1 (this"
                    + " machine's address for the others) in "
                    + cluster.environment().home()
                    + "/zato.properties as zato.cluster.address, and start it again; or create it with --address.");
        }
        Invitation invitation = Invitation.to(cluster);
        requireShared(cluster, invitation);
        try {
            invitation.write(file);
        } catch (IOException e) {
            throw new Failure("Cannot write " + file + ": " + e.getMessage());
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("Wrote " + file + ". It opens the whole cluster: copy it to the other host, and there");
        out.println("  "
                + Hint.command("cluster join " + cluster.name() + " --controller " + invitation.controller()
                        + " --invitation " + file.getFileName() + " --address ITS-ADDRESS"));
        return 0;
    }

    /** On one machine, for a trial, the database may be on it too. */
    private static void requireShared(Cluster cluster, Invitation invitation) {
        String url = invitation.settings().getOrDefault("zato.db.url", "");
        boolean local = url.isEmpty()
                || url.startsWith("jdbc:h2:")
                || LOCAL.matcher(url).matches();
        if (local && !cluster.host().address().startsWith("127.")) {
            throw new Failure("Another host cannot reach the database of this cluster, '" + url
                    + "': give it an address that holds everywhere, zato.db.url in "
                    + cluster.environment().home() + "/zato.properties, and start the cluster anew.");
        }
    }
}
