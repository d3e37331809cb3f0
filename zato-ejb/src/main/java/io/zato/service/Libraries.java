package io.zato.service;

import io.zato.object.Feed;
import io.zato.object.Item;
import io.zato.object.Objects;
import io.zato.runtime.DeployedService;
import io.zato.runtime.Registry;
import io.zato.runtime.Services;
import io.zato.service.source.Compiled;
import io.zato.service.source.Language;
import io.zato.service.source.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Files without a service, which the other files share. */
@ApplicationScoped
class Libraries {

    private static final int ALL = 10_000;

    @Inject
    private Objects objects;

    @Inject
    private Feed feed;

    @Inject
    private Registry registry;

    private long revision = -1;
    private Shared latest;

    /** As they are stored now; compiled once for all who need them. */
    synchronized Shared shared() {
        long now = feed.revision();
        if (now != revision) {
            Map<String, Source> stored = stored();
            latest = latest != null && latest.sources().equals(stored) ? latest : Shared.of(stored);
            revision = now;
        }
        return latest;
    }

    /** {@code Problem} 422 when they, or the services that use them, do not compile once that library is replaced or, with none, gone. */
    void checkWith(String name, Optional<Source> library) {
        Map<String, Source> sources = stored();
        sources.remove(name);
        library.ifPresent(source -> sources.put(name, source));
        Shared shared = Shared.of(sources);
        shared.check();
        services().stream()
                .filter(item -> !item.key().name().equals(name) && usesLibraries(item))
                .forEach(item -> Compiled.of(source(item), shared.path()));
    }

    private boolean usesLibraries(Item item) {
        return registry.find(DeployedService.class, item.key())
                .filter(service -> !service.parts().isEmpty())
                .isPresent();
    }

    private Map<String, Source> stored() {
        Map<String, Source> sources = new TreeMap<>();
        services().stream()
                .filter(item -> isLibrary(item) && (boolean) item.body().get("is_active"))
                .forEach(item -> sources.put(item.key().name(), source(item)));
        return sources;
    }

    private List<Item> services() {
        return objects.list(Services.KIND, "", 0, ALL).items();
    }

    static boolean isLibrary(Item item) {
        return Boolean.TRUE.equals(item.body().get("library"));
    }

    static Source source(Item item) {
        return source(item.key().name(), item.body());
    }

    static Source source(String name, Map<String, Object> body) {
        Language language = Language.valueOf(body.get("language").toString().toUpperCase(Locale.ROOT));
        return Source.of(name, language, (String) body.get("source"));
    }
}
