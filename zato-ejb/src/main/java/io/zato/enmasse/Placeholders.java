package io.zato.enmasse;

import io.zato.api.problem.Problem.FieldError;
import io.zato.api.problem.Problem.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts values in the place of {@code ${NAME}} and {@code Zato_Enmasse_Env.NAME}; one more dollar, {@code $${NAME}} or {@code $Zato_Enmasse_Env.NAME}, keeps them as they are. */
final class Placeholders {

    private static final Pattern VARIABLE = Pattern.compile("\\$?\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{[A-Za-z_][A-Za-z0-9_]*}");
    private static final Pattern WHOLE = Pattern.compile("(\\$*)Zato_?Enmasse_?Env\\.([A-Za-z_][A-Za-z0-9_]*)");

    private final Map<String, String> variables;
    private final List<FieldError> unset = new ArrayList<>();

    Placeholders(Map<String, String> variables) {
        this.variables = variables;
    }

    String fill(String text, Position at) {
        Matcher whole = WHOLE.matcher(text);
        if (whole.matches()) {
            return whole.group(1).isEmpty() ? value(whole.group(2), at) : text.substring(1);
        }
        return VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group().startsWith("$$") ? found.group().substring(1) : value(found.group(1), at)));
    }

    /** The text that {@link #fill} makes this text of. */
    static String escape(String text) {
        return WHOLE.matcher(text).matches()
                ? "$" + text
                : REFERENCE.matcher(text).replaceAll("\\$$0");
    }

    /** Every use so far of a variable that nobody set. */
    List<FieldError> unset() {
        return unset;
    }

    private String value(String name, Position at) {
        String value = variables.get(name);
        if (value == null) {
            unset.add(new FieldError(name, "is not set: give it in the environment or with --env-file", at));
            return "";
        }
        return value;
    }
}
