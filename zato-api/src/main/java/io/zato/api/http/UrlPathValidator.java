package io.zato.api.http;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Says what is wrong with a channel's path, and how to put it right. */
public final class UrlPathValidator implements ConstraintValidator<UrlPath, String> {

    private static final Set<String> RESERVED = Set.of("zato", "admin", "health", "metrics", "openapi");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._~!$&'()*+,=:@-]+");
    private static final Pattern PARAMETER = Pattern.compile("\\{[A-Za-z_][A-Za-z0-9_.-]*}");

    @Override
    public boolean isValid(String path, ConstraintValidatorContext context) {
        Optional<String> complaint = path == null ? Optional.empty() : complaint(path);
        complaint.ifPresent(text -> {
            context.disableDefaultConstraintViolation();
            // braces and dollar signs would be taken for placeholders of the message
            String literal = text.replaceAll("[\\\\{}$]", "\\\\$0");
            context.buildConstraintViolationWithTemplate(literal).addConstraintViolation();
        });
        return complaint.isEmpty();
    }

    static Optional<String> complaint(String path) {
        if (!path.startsWith("/")) {
            return Optional.of("must start with /");
        }
        if (path.equals("/")) {
            return Optional.empty();
        }
        List<String> segments = List.of(path.substring(1).split("/", -1));
        if (RESERVED.contains(segments.get(0))) {
            return Optional.of("must not be below /" + segments.get(0) + ", which the platform keeps for itself");
        }
        Set<String> parameters = new HashSet<>();
        return segments.stream()
                .map(segment -> segmentComplaint(segment, parameters))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> segmentComplaint(String segment, Set<String> parameters) {
        if (segment.isEmpty()) {
            return Optional.of("must not have an empty segment: no // and no / at the end");
        }
        if (segment.equals(".") || segment.equals("..")) {
            return Optional.of("must not have the segment '" + segment + "'");
        }
        if (PARAMETER.matcher(segment).matches()) {
            return parameters.add(segment)
                    ? Optional.empty()
                    : Optional.of("must not have the parameter " + segment + " twice");
        }
        if (segment.contains("{") || segment.contains("}")) {
            return Optional.of("has a malformed parameter in '" + segment + "': write a whole segment as {name}");
        }
        return PLAIN.matcher(segment).matches()
                ? Optional.empty()
                : Optional.of("must not have encoded or special characters, as in '" + segment + "'");
    }
}
