package io.zato.enmasse;

import io.zato.api.problem.Problem.Position;
import java.util.List;

/** One section of a file, and where it stands. */
record Section(String name, Position at, List<Marked> items) {}
