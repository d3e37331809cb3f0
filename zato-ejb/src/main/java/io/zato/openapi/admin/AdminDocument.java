package io.zato.openapi.admin;

import io.zato.openapi.Descriptions;
import io.zato.openapi.Document;
import io.zato.openapi.TypeSchemas;
import io.zato.runtime.Services;
import io.zato.schema.Catalogue;
import io.zato.schema.Definitions;
import io.zato.settings.Release;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Describes the admin API to its clients. */
@Dependent
public class AdminDocument {

    private static final String DESCRIPTION =
            """
            Administers the platform: what callers reach, what is called, services, files, servers. \
            Objects have the same fields here as in enmasse files. A secret reads as null; \
            leaving it out, or writing null, keeps it.""";

    private final Catalogue catalogue;
    private final Definitions definitions;

    @Inject
    public AdminDocument(Catalogue catalogue, Definitions definitions) {
        this.catalogue = catalogue;
        this.definitions = definitions;
    }

    /** The OpenAPI document of that application's resources; {@code url} is where its path begins. */
    public Map<String, Object> of(Application application, String url) {
        TypeSchemas types = new TypeSchemas();
        Document document =
                new Document(types, new Document.Title("Zato admin API", Release.version(), DESCRIPTION), url);
        document.securityScheme("basic", Map.of("type", "http", "scheme", "basic"));
        document.securityScheme("bearer", Map.of("type", "http", "scheme", "bearer"));
        document.security("basic", "bearer");
        String base =
                application.getClass().getAnnotation(ApplicationPath.class).value();
        List<ResourceMethod> methods = application.getClasses().stream()
                .filter(AdminDocument::isResource)
                .sorted(Comparator.comparing(Class::getSimpleName))
                .flatMap(type -> ResourceMethod.of(type, base).stream())
                .toList();
        addKinds(document);
        methods.forEach(method -> add(document, types, method));
        return document.build();
    }

    /** What takes every other path is no part of the API. */
    private static boolean isResource(Class<?> type) {
        Path path = type.getAnnotation(Path.class);
        return path != null && !path.value().contains(".*");
    }

    private void addKinds(Document document) {
        for (String kind : kinds()) {
            KindSchemas schemas = new KindSchemas(kind, catalogue.kind(kind).values(), definitions);
            schemas.all().forEach(document::schema);
            document.tag(kind, schemas.title());
        }
    }

    private void add(Document document, TypeSchemas types, ResourceMethod method) {
        if (!method.eachKind()) {
            document.tag(method.tag(), Descriptions.of(method.resource()));
            add(document, new AdminOperation(method, Optional.empty(), types));
            return;
        }
        for (String kind : kinds()) {
            boolean has = catalogue.kind(kind).values().stream().anyMatch(spec -> method.has(spec.kind()));
            if (has) {
                add(document, new AdminOperation(method, Optional.of(kind), types));
            }
        }
    }

    private static void add(Document document, AdminOperation operation) {
        document.operation(operation.resource().httpMethod(), operation.path(), operation.members());
    }

    private List<String> kinds() {
        return catalogue.names().stream()
                .filter(kind -> !kind.equals(Services.KIND))
                .toList();
    }
}
