package io.zato.cli.domain;

import java.time.Duration;
import java.util.function.Consumer;

/** What is done with a server that lives and is not ready: after how long, who is told its name, and whether it is started anew. */
public record Hung(Duration patience, boolean restarted, Consumer<String> told) {}
