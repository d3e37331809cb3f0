package io.zato.enmasse;

import io.zato.api.problem.Problem;
import io.zato.api.problem.Problem.FieldError;
import io.zato.api.problem.Problem.Position;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Says what cannot be read, and where in the file. */
record YamlFault(String file) {

    Problem at(String message, Event event) {
        return at(message, event.getStartMark());
    }

    Problem at(String message, Optional<Mark> mark) {
        return at(message, position(mark));
    }

    Problem at(String message, Position at) {
        String detail = at.file() + ", line " + at.line() + ", column " + at.column() + ": " + message;
        return new Problem(400, detail, List.of(new FieldError("", message, at)));
    }

    Position position(Optional<Mark> mark) {
        return new Position(
                file,
                mark.map(Mark::getLine).orElse(0) + 1,
                mark.map(Mark::getColumn).orElse(0) + 1);
    }
}
