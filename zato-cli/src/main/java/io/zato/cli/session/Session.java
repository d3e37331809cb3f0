package io.zato.cli.session;

import io.zato.cli.api.Api;
import io.zato.cli.output.Screen;
import io.zato.cli.run.Surroundings;

/** What a command works with: the server's API, the user's screen, and what surrounds the run. */
public record Session(Api api, Screen screen, Surroundings surroundings) {}
