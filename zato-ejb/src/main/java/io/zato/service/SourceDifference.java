package io.zato.service;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.zato.object.FieldChange;
import io.zato.object.VersionDifference;
import java.util.List;
import java.util.Optional;

/** What changed from one version of a service to another: {@code diff} is its source's, unified, empty where it is the same. */
public record SourceDifference(String name, long from, long to, List<FieldChange> changes, String diff) {

    private static final String SOURCE = "source";
    private static final int CONTEXT = 3;

    static SourceDifference of(VersionDifference difference) {
        Optional<FieldChange> source = difference.changes().stream()
                .filter(change -> change.field().equals(SOURCE))
                .findFirst();
        List<FieldChange> others = difference.changes().stream()
                .filter(change -> !change.field().equals(SOURCE))
                .toList();
        String diff = source.map(change -> unified(difference, change)).orElse("");
        return new SourceDifference(difference.name(), difference.from(), difference.to(), others, diff);
    }

    private static String unified(VersionDifference difference, FieldChange source) {
        List<String> before = lines(source.from());
        String title = difference.name() + " version ";
        List<String> diff = UnifiedDiffUtils.generateUnifiedDiff(
                title + difference.from(),
                title + difference.to(),
                before,
                DiffUtils.diff(before, lines(source.to())),
                CONTEXT);
        return String.join("\n", diff) + "\n";
    }

    /** The deletion of a service has no source. */
    private static List<String> lines(Object source) {
        return source == null ? List.of() : source.toString().lines().toList();
    }
}
