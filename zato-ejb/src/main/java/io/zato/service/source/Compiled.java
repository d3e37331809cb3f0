package io.zato.service.source;

import groovy.lang.Script;
import io.zato.api.problem.Problem;
import io.zato.api.service.Service;
import io.zato.api.service.ServiceName;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codehaus.groovy.runtime.InvokerHelper;

/** A file whose classes can be loaded; {@code service} is the one that does the work, without it the others share the file. */
public record Compiled(Source source, Optional<Class<?>> service, boolean usesLibraries, List<Class<?>> classes) {

    /** {@code Problem} 422 with file, line and column of what is wrong. */
    public static Compiled of(Source source, ClassPath path) {
        Compilation made = source.language().compiler().compile(List.of(source), path);
        // Who needs no library must not keep the loader of today's libraries alive.
        ClassLoader parent = made.usesLibraries() ? path.loader() : path.server();
        SourceLoader loader = new SourceLoader(parent, made.classes());
        List<Class<?>> classes = new ArrayList<>();
        for (String name : made.classes().keySet()) {
            classes.add(load(source, loader, name));
        }
        Optional<Class<?>> service = service(source, classes);
        Rules rules = new Rules(source);
        classes.forEach(type -> rules.check(type, service));
        return new Compiled(source, service, made.usesLibraries(), List.copyOf(classes));
    }

    /** The name it gives itself with {@link ServiceName}. */
    public Optional<String> declaredName() {
        return service.map(type -> type.getAnnotation(ServiceName.class)).map(ServiceName::value);
    }

    /** What it is called: its declared name, else its file's. */
    public String name() {
        return declaredName().orElseGet(() -> source.language().service(source.file()));
    }

    /** {@code Problem} 422 when it declares another name than that. */
    public void checkName(String name) {
        declaredName().filter(declared -> !declared.equals(name)).ifPresent(declared -> {
            throw source.refusedAt(
                    ServiceName.class,
                    "The class says @ServiceName(\"" + declared + "\"), but it is deployed as '" + name
                            + "': deploy it under the name it declares");
        });
    }

    /** The service as it is to be called. */
    @SuppressWarnings("unchecked")
    public Service<Object, Object> callable(Service<?, ?> made) {
        boolean groovyClass = source.language() == Language.GROOVY && !(made instanceof ScriptService);
        return groovyClass ? new GroovyService((Service<Object, Object>) made) : (Service<Object, Object>) made;
    }

    /** Takes the classes out of what Groovy knows of every class it met, so that they go at once and not when memory is short. */
    public void forget() {
        classes.forEach(InvokerHelper::removeClass);
    }

    private static Class<?> load(Source source, ClassLoader loader, String name) {
        try {
            return loader.loadClass(name);
        } catch (ClassNotFoundException | LinkageError | SecurityException e) {
            throw source.refused("class " + name + " cannot be loaded: " + e);
        }
    }

    private static Optional<Class<?>> service(Source source, List<Class<?>> classes) {
        List<Class<?>> services = classes.stream().filter(Compiled::isService).toList();
        if (services.size() > 1) {
            throw tooMany(source, services);
        }
        if (services.size() == 1) {
            return Optional.of(services.get(0));
        }
        return classes.stream().filter(Script.class::isAssignableFrom).findFirst();
    }

    private static boolean isService(Class<?> type) {
        boolean canBeMade = !type.isInterface()
                && !Modifier.isAbstract(type.getModifiers())
                && !type.isAnonymousClass()
                && !type.isLocalClass();
        return canBeMade && Service.class.isAssignableFrom(type);
    }

    private static Problem tooMany(Source source, List<Class<?>> services) {
        String names =
                String.join(", ", services.stream().map(Class::getName).sorted().toList());
        return source.refused("The file has more than one service: " + names + "; give each its own file");
    }
}
