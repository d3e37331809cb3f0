package io.zato.enmasse;

import io.zato.api.problem.Problem;
import io.zato.api.problem.Problem.FieldError;
import io.zato.object.Draft;
import io.zato.object.Key;
import io.zato.schema.Catalogue;
import io.zato.schema.Definitions;
import io.zato.schema.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the files of a bundle say: drafts, and everything that is wrong, so that it is mended in one go. */
final class Reading {

    private final Catalogue catalogue;
    private final ItemReader items;
    private final boolean ignoreUnsupported;

    final List<Draft> drafts = new ArrayList<>();
    final List<FieldError> errors = new ArrayList<>();
    final List<FieldError> unsupported = new ArrayList<>();
    /** Objects that are spoken of, though what is said of them is wrong. */
    final Set<Key> spoken = new HashSet<>();
    /** Kinds that have a section. */
    final Set<String> kinds = new LinkedHashSet<>();

    private final Map<Key, Draft> firsts = new HashMap<>();

    Reading(Catalogue catalogue, Definitions definitions, boolean ignoreUnsupported) {
        this.catalogue = catalogue;
        this.items = new ItemReader(catalogue, definitions, ignoreUnsupported);
        this.ignoreUnsupported = ignoreUnsupported;
    }

    Reading of(Bundle bundle) {
        Placeholders placeholders = new Placeholders(bundle.variables());
        bundle.files().forEach(file -> read(file, placeholders, !bundle.alone()));
        errors.addAll(placeholders.unset());
        return this;
    }

    private void read(Bundle.File file, Placeholders placeholders, boolean followed) {
        try {
            new YamlFile(file, placeholders, followed).sections().forEach(this::section);
        } catch (Problem problem) {
            errors.addAll(problem.errors());
        }
    }

    private void section(Section section) {
        String kind = catalogue.canonical(section.name());
        if (!catalogue.names().contains(kind)) {
            String hint = Nearest.hint(kind, catalogue.names());
            refuse(new FieldError(section.name(), "is not a section this server has" + hint, section.at()));
        } else if (KindOrder.deployed(catalogue, kind)) {
            refuse(new FieldError(section.name(), "services are deployed as source, not imported", section.at()));
        } else {
            kinds.add(kind);
            section.items().forEach(this::item);
        }
    }

    private void refuse(FieldError error) {
        (ignoreUnsupported ? unsupported : errors).add(error);
    }

    private void item(Marked item) {
        ItemReader.Read read = items.read(item);
        unsupported.addAll(read.unsupported());
        errors.addAll(read.errors());
        read.key().ifPresent(spoken::add);
        read.draft().ifPresent(draft -> add(draft, item));
    }

    private void add(Draft draft, Marked item) {
        Draft first = draft.name().isEmpty() ? null : firsts.putIfAbsent(draft.key(), draft);
        if (first == null) {
            drafts.add(draft);
            return;
        }
        String file = first.at().file();
        String where = file.equals(item.at().file()) ? "" : " of " + file;
        String message = "stands in line " + first.at().line() + where + " already";
        errors.add(new FieldError(draft.key().toString(), message, item.at()));
    }
}
