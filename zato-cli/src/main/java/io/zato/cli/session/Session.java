package io.zato.cli.session;

import io.zato.cli.api.Api;
import io.zato.cli.output.Screen;
import io.zato.cli.run.Failure;
import io.zato.cli.run.Surroundings;

/** What a command works with: the server's API, the user's screen, and what surrounds the run. */
public record Session(Api api, Screen screen, Surroundings surroundings) {

    /** Whether the user says yes; a Failure that names the matter when nobody is there to ask. */
    public boolean agrees(String question, String matter) {
        String answer = surroundings
                .ask()
                .apply(question + " [y/N] ")
                .orElseThrow(() -> new Failure(Failure.USAGE, "Nobody is here to ask " + matter + ": say --yes"));
        return answer.strip().equalsIgnoreCase("y") || answer.strip().equalsIgnoreCase("yes");
    }
}
