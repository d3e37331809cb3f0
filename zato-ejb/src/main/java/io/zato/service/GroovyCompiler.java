package io.zato.service;

import groovy.lang.GroovyClassLoader;
import groovy.lang.GroovyCodeSource;
import groovy.lang.Script;
import io.zato.api.problem.Problem;
import io.zato.api.problem.Problem.FieldError;
import io.zato.api.problem.Problem.Position;
import io.zato.api.service.Service;
import io.zato.api.service.ServiceName;
import java.lang.reflect.Modifier;
import java.util.List;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.ErrorCollector;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.customizers.ImportCustomizer;
import org.codehaus.groovy.control.messages.ExceptionMessage;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;

/** Makes a service of one Groovy file: a class that is a Service, or a script whose body handles the call. */
final class GroovyCompiler {

    private static final int REPORTED = 100;

    private GroovyCompiler() {}

    /** {@code Problem} 422 with file, line and column of every error. */
    static Service<?, ?> compile(String name, String source) {
        String file = Language.GROOVY.file(name);
        GroovyClassLoader loader = new GroovyClassLoader(Service.class.getClassLoader(), configuration());
        try {
            loader.parseClass(new GroovyCodeSource(source, file, "/zato/services"), false);
        } catch (MultipleCompilationErrorsException e) {
            throw refused(file, errors(file, e.getErrorCollector()));
        } catch (CompilationFailedException e) {
            throw refused(file, List.of(new FieldError("", String.valueOf(e.getMessage()), new Position(file, 1, 1))));
        }
        return service(name, file, List.of(loader.getLoadedClasses()));
    }

    private static CompilerConfiguration configuration() {
        CompilerConfiguration configuration = new CompilerConfiguration();
        configuration.setTargetBytecode(CompilerConfiguration.JDK17);
        configuration.setTolerance(REPORTED);
        // A script throws a Problem or takes a Message without ceremony.
        configuration.addCompilationCustomizers(new ImportCustomizer()
                .addStarImports("io.zato.api.service", "io.zato.api.problem", "io.zato.api.connection"));
        return configuration;
    }

    private static Service<?, ?> service(String name, String file, List<Class<?>> classes) {
        for (Class<?> type : classes) {
            if (Service.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
                checkName(name, file, type);
                return (Service<?, ?>) instance(file, type);
            }
        }
        return classes.stream()
                .filter(Script.class::isAssignableFrom)
                .findFirst()
                .<Service<?, ?>>map(type -> new ScriptService(type.asSubclass(Script.class)))
                .orElseThrow(() -> fault(file, "The file has neither a class that implements Service nor a script"));
    }

    private static void checkName(String name, String file, Class<?> type) {
        ServiceName declared = type.getAnnotation(ServiceName.class);
        if (declared != null && !declared.value().equals(name)) {
            throw fault(
                    file,
                    "The class says @ServiceName(\"" + declared.value() + "\"), but it is deployed as '" + name
                            + "': deploy it under the name it declares");
        }
    }

    private static Object instance(String file, Class<?> type) {
        try {
            return type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw fault(file, type.getName() + " cannot be created: " + cause);
        }
    }

    private static Problem fault(String file, String message) {
        return refused(file, List.of(new FieldError("", message, new Position(file, 1, 1))));
    }

    private static Problem refused(String file, List<FieldError> errors) {
        FieldError first = errors.get(0);
        return new Problem(
                422,
                file + " does not compile: line " + first.at().line() + ", column "
                        + first.at().column() + ": " + first.message(),
                errors);
    }

    private static List<FieldError> errors(String file, ErrorCollector collector) {
        return collector.getErrors().stream()
                .map(message -> {
                    if (message instanceof SyntaxErrorMessage syntax) {
                        var cause = syntax.getCause();
                        Position at = new Position(file, cause.getStartLine(), cause.getStartColumn());
                        return new FieldError("", cause.getOriginalMessage().strip(), at);
                    }
                    String text = message instanceof ExceptionMessage failure
                            ? String.valueOf(failure.getCause())
                            : message.toString();
                    return new FieldError("", text, new Position(file, 1, 1));
                })
                .toList();
    }
}
