package io.zato.service;

import io.zato.api.problem.Problem;
import io.zato.object.Item;
import io.zato.object.Key;
import io.zato.object.Objects;
import io.zato.runtime.Services;
import io.zato.service.source.Compiled;
import io.zato.service.source.Injection;
import io.zato.service.source.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Whether a file, and what uses it, would run; asked before anything is stored. */
@ApplicationScoped
class Check {

    @Inject
    private Objects objects;

    @Inject
    private Libraries libraries;

    @Inject
    private Injection injection;

    /** {@code Problem} 422 with file, line and column of what is wrong. */
    Compiled compiled(Source source) {
        return Compiled.of(source, libraries.shared().path());
    }

    /** Whether the file is a library; {@code Problem} 422 when it, or what uses it, would not run under that name. */
    boolean isLibrary(String name, Compiled compiled) {
        compiled.checkName(name);
        boolean library = compiled.service().isEmpty();
        Optional<Item> before = stored(name);
        if (library && before.isPresent() && !Libraries.isLibrary(before.get())) {
            throw new Problem(
                    422, compiled.source().file() + " has no service any more: delete service '" + name + "' first");
        }
        if (library || before.filter(Libraries::isLibrary).isPresent()) {
            libraries.checkWith(name, library ? Optional.of(compiled.source()) : Optional.empty());
        }
        if (!library) {
            injection.tryOut(compiled);
        }
        return library;
    }

    /** {@code Problem} 409 when it is a library that services use. */
    void without(String name) {
        if (stored(name).filter(Libraries::isLibrary).isEmpty()) {
            return;
        }
        try {
            libraries.checkWith(name, Optional.empty());
        } catch (Problem problem) {
            throw Problem.conflict("Library '" + name + "' is in use: without it, " + problem.getMessage());
        }
    }

    private Optional<Item> stored(String name) {
        return objects.find(new Key(Services.KIND, name));
    }
}
