package io.zato.service;

import io.zato.api.problem.Problem;
import io.zato.object.Key;
import io.zato.runtime.Services;
import io.zato.service.source.ClassPath;
import io.zato.service.source.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shared libraries of one moment by name, and what is compiled against them; without them when they do not compile. */
record Shared(Map<String, Source> sources, ClassPath path, Optional<Problem> failure) {

    static Shared none() {
        return new Shared(Map.of(), ClassPath.ofServer(), Optional.empty());
    }

    static Shared of(Map<String, Source> sources) {
        ClassPath server = ClassPath.ofServer();
        try {
            return new Shared(sources, server.with(List.copyOf(sources.values())), Optional.empty());
        } catch (Problem problem) {
            return new Shared(sources, server, Optional.of(problem));
        }
    }

    /** {@code Problem} 422 when the libraries do not compile together. */
    void check() {
        failure.ifPresent(problem -> {
            throw problem;
        });
    }

    List<Key> keys() {
        return sources.keySet().stream()
                .map(name -> new Key(Services.KIND, name))
                .toList();
    }
}
