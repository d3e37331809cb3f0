package io.zato.enmasse;

import io.zato.api.problem.Problem.Position;
import java.util.Map;

/** One item of an enmasse section, and where it stands. */
record Marked(String section, Map<String, Object> body, Position at) {}
