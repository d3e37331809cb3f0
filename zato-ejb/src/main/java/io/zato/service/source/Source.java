package io.zato.service.source;

import io.zato.api.problem.Problem;
import io.zato.api.problem.Problem.FieldError;
import io.zato.api.problem.Problem.Position;
import java.util.List;
import java.util.regex.Pattern;

/** One file with a service or what services share; {@code file} is what messages call it. */
public record Source(String file, Language language, String text) {

    /** The source of the service of that name. */
    public static Source of(String service, Language language, String text) {
        return new Source(language.file(service), language, text);
    }

    /** {@code Problem} 422 at that place of the file. */
    Problem refused(int line, int column, String message) {
        return refused(List.of(new FieldError("", message, new Position(file, line, column))));
    }

    /** {@code Problem} 422 at the first place where the file has that annotation. */
    Problem refusedAt(Class<?> annotation, String message) {
        String name = "@(\\w+\\.)*" + Pattern.quote(annotation.getSimpleName()) + "\\b";
        var found = Pattern.compile(name).matcher(text);
        if (!found.find()) {
            return refused(1, 1, message);
        }
        int lineStart = text.lastIndexOf('\n', found.start()) + 1;
        int line = (int) text.substring(0, lineStart).lines().count() + 1;
        return refused(line, found.start() - lineStart + 1, message);
    }

    /** {@code Problem} 422 whose sentence is the first of the errors. */
    static Problem refused(List<FieldError> errors) {
        FieldError first = errors.get(0);
        Position at = first.at();
        return new Problem(
                422,
                at.file() + " does not compile: line " + at.line() + ", column " + at.column() + ": " + first.message(),
                errors);
    }
}
