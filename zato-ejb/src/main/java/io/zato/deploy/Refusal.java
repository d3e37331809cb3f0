package io.zato.deploy;

import io.zato.api.problem.Problem;
import io.zato.api.problem.Problem.FieldError;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.dmr.ModelNode;
import org.jboss.dmr.ModelType;

/** WildFly's reasons why a deployment failed, without its stack traces. */
final class Refusal {

    private static final int UNPROCESSABLE = 422;
    private static final Pattern OURS =
            Pattern.compile("(?:io\\.zato\\.api\\.problem\\.Problem: |IllegalStateException: ZATO: )([^\\n]+)");
    private static final Pattern CAUSE = Pattern.compile("Caused by: (?:[\\w.$]+: )?([^\\n]+)");

    private Refusal() {}

    static Problem of(ModelNode description) {
        Set<String> texts = new LinkedHashSet<>();
        collect(description, texts);
        Set<String> ours = new LinkedHashSet<>();
        texts.forEach(text -> all(OURS, text, ours));
        Set<String> reasons = ours.isEmpty() ? deepest(texts) : ours;
        List<FieldError> errors =
                reasons.stream().map(reason -> new FieldError("", reason)).toList();
        return new Problem(
                UNPROCESSABLE,
                "WildFly did not take the deployment"
                        + (reasons.isEmpty() ? "" : ": " + reasons.iterator().next()),
                errors.size() > 1 ? errors : List.of());
    }

    private static void collect(ModelNode node, Set<String> texts) {
        if (node.getType() == ModelType.OBJECT) {
            node.keys().forEach(key -> {
                texts.add(key);
                collect(node.get(key), texts);
            });
        } else if (node.getType() == ModelType.LIST) {
            node.asList().forEach(element -> collect(element, texts));
        } else if (node.isDefined()) {
            texts.add(node.asString());
        }
    }

    private static Set<String> deepest(Set<String> texts) {
        Set<String> reasons = new LinkedHashSet<>();
        for (String text : texts) {
            Set<String> causes = new LinkedHashSet<>();
            all(CAUSE, text, causes);
            causes.stream().reduce((first, last) -> last).ifPresent(reasons::add);
        }
        if (reasons.isEmpty()) {
            texts.stream().map(text -> text.lines().findFirst().orElse("")).forEach(reasons::add);
        }
        return reasons;
    }

    private static void all(Pattern pattern, String text, Set<String> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1).strip());
        }
    }
}
