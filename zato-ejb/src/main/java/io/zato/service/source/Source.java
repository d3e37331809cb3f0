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

    /** {@code Problem} 422 at that place of the file, which compiles and still cannot be used. */
    Problem refused(int line, int column, String message) {
        return refused(
                file + ", line " + line + ", column " + column + ": " + message,
                new Position(file, line, column),
                message);
    }

    /** {@code Problem} 422 that no single place of the file is to blame for. */
    Problem refused(String message) {
        return refused(file + ": " + message, new Position(file, 1, 1), message);
    }

    private static Problem refused(String detail, Position at, String message) {
        return new Problem(422, detail, List.of(new FieldError("", message, at)));
    }

    /** {@code Problem} 422 at the first place where the file has that annotation. */
    Problem refusedAt(Class<?> annotation, String message) {
        String name = "@(\\w+\\.)*" + Pattern.quote(annotation.getSimpleName()) + "\\b";
        var found = Pattern.compile(name).matcher(text);
        if (!found.find()) {
            return refused(message);
        }
        int lineStart = text.lastIndexOf('\n', found.start()) + 1;
        int line = (int) text.substring(0, lineStart).lines().count() + 1;
        return refused(line, found.start() - lineStart + 1, message);
    }

    /** {@code Problem} 422 for a file that does not compile, with the first of the errors. */
    static Problem uncompiled(List<FieldError> errors) {
        FieldError first = errors.get(0);
        Position at = first.at();
        return new Problem(
                422,
                at.file() + " does not compile: line " + at.line() + ", column " + at.column() + ": " + first.message(),
                errors);
    }
}
