package io.zato.service.source;

import io.zato.api.problem.Problem;
import io.zato.api.service.Service;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.inject.Inject;
import jakarta.inject.Qualifier;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.util.Set;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Makes services of compiled classes and sets their {@code @Inject} and {@code @Resource} fields. CDI only looks beans up: were it
 * shown the class, it would build the first version's for ever and keep every loader.
 */
@ApplicationScoped
public class Injection {

    @Inject
    private BeanManager beans;

    /** A service, and what goes when it goes. */
    public record Made(Service<?, ?> service, AutoCloseable release) {}

    /** {@code Problem} 422 when the class cannot be created or a field cannot be filled. */
    public Made make(Compiled compiled) {
        Class<?> type = compiled.service().orElseThrow();
        Source source = compiled.source();
        if (groovy.lang.Script.class.isAssignableFrom(type)) {
            return new Made(new ScriptService(type.asSubclass(groovy.lang.Script.class)), () -> {});
        }
        Object service = create(source, type);
        CreationalContext<?> context = beans == null ? null : beans.createCreationalContext(null);
        for (Class<?> c = type; c.getClassLoader() instanceof SourceLoader; c = c.getSuperclass()) {
            Stream.of(c.getDeclaredFields()).forEach(field -> fill(source, service, field, context));
        }
        return new Made((Service<?, ?>) service, context == null ? () -> {} : context::release);
    }

    /** Makes a service and lets it go again; {@code Problem} as in {@link #make}. */
    public void tryOut(Compiled compiled) {
        try {
            make(compiled).release().close();
            compiled.forget();
        } catch (Problem problem) {
            throw problem;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object create(Source source, Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            throw source.refused(type.getName() + " cannot be created: " + reason(e));
        }
    }

    /** What went wrong inside, where something did. */
    private static String reason(Throwable failure) {
        if (failure instanceof NoSuchMethodException) {
            return "it has no constructor without parameters";
        }
        return String.valueOf(failure.getCause() == null ? failure : failure.getCause());
    }

    private void fill(Source source, Object service, Field field, CreationalContext<?> context) {
        Object value;
        if (field.isAnnotationPresent(Inject.class)) {
            value = bean(source, field, context);
        } else if (field.isAnnotationPresent(Resource.class)) {
            value = resource(source, field);
        } else {
            return;
        }
        try {
            field.setAccessible(true);
            field.set(service, value);
        } catch (IllegalAccessException | IllegalArgumentException e) {
            throw source.refusedAt(
                    Resource.class, "field '" + field.getName() + "' cannot be filled: " + e.getMessage());
        }
    }

    private Object bean(Source source, Field field, CreationalContext<?> context) {
        if (field.getType().getClassLoader() instanceof SourceLoader) {
            throw source.refusedAt(Inject.class, "@Inject finds beans of the server only, not those of a source file");
        }
        Annotation[] qualifiers = Stream.of(field.getAnnotations())
                .filter(annotation -> annotation.annotationType().isAnnotationPresent(Qualifier.class))
                .toArray(Annotation[]::new);
        try {
            Set<Bean<?>> found = beans.getBeans(field.getGenericType(), qualifiers);
            Bean<?> bean = beans.resolve(found);
            if (bean == null || bean.getInjectionPoints().stream().anyMatch(Injection::asksWhere)) {
                throw source.refusedAt(Inject.class, "@Inject finds no bean for field '" + field.getName() + "'");
            }
            return beans.getReference(bean, field.getGenericType(), context);
        } catch (Problem problem) {
            throw problem;
        } catch (RuntimeException e) {
            throw source.refusedAt(
                    Inject.class, "@Inject cannot fill field '" + field.getName() + "': " + e.getMessage());
        }
    }

    /** A bean made for the place it is injected into would be shown our class. */
    private static boolean asksWhere(InjectionPoint point) {
        return point.getType() == InjectionPoint.class;
    }

    private static Object resource(Source source, Field field) {
        String name = field.getAnnotation(Resource.class).lookup();
        try {
            return InitialContext.doLookup(name);
        } catch (NamingException e) {
            throw source.refusedAt(Resource.class, "@Resource finds nothing under '" + name + "': " + e.getMessage());
        }
    }
}
