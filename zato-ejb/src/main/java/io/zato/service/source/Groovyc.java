package io.zato.service.source;

import groovy.lang.GroovyClassLoader;
import io.zato.api.problem.Problem;
import io.zato.api.problem.Problem.FieldError;
import io.zato.api.problem.Problem.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.Phases;
import org.codehaus.groovy.control.customizers.ImportCustomizer;
import org.codehaus.groovy.control.messages.ExceptionMessage;
import org.codehaus.groovy.control.messages.Message;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;
import org.codehaus.groovy.syntax.SyntaxException;

/** Compiles Groovy: classes, and scripts whose body handles the call. */
final class Groovyc implements Compiler {

    private static final int REPORTED = 100;

    /** Notes whether a class of a shared library was asked for. */
    private static final class Watch extends ClassLoader {

        private boolean usesLibraries;

        Watch(ClassLoader parent) {
            super(parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            Class<?> type = super.loadClass(name, resolve);
            usesLibraries |= type.getClassLoader() instanceof SourceLoader;
            return type;
        }
    }

    @Override
    public Compilation compile(List<Source> sources, ClassPath path) {
        Watch parent = new Watch(path.loader());
        try (GroovyClassLoader loader = new GroovyClassLoader(parent, configuration())) {
            CompilationUnit unit = new CompilationUnit(configuration(), null, loader);
            sources.forEach(source -> unit.addSource(source.file(), source.text()));
            unit.compile(Phases.CLASS_GENERATION);
            Map<String, byte[]> classes = new LinkedHashMap<>();
            unit.getClasses().forEach(made -> classes.put(made.getName(), made.getBytes()));
            return new Compilation(classes, parent.usesLibraries);
        } catch (CompilationFailedException e) {
            throw refused(e, sources.get(0).file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private static Problem refused(CompilationFailedException failure, String first) {
        if (failure instanceof MultipleCompilationErrorsException several) {
            return Source.uncompiled(several.getErrorCollector().getErrors().stream()
                    .map(message -> error(message, first))
                    .toList());
        }
        return Source.uncompiled(
                List.of(new FieldError("", String.valueOf(failure.getMessage()), new Position(first, 1, 1))));
    }

    private static FieldError error(Message message, String first) {
        if (message instanceof SyntaxErrorMessage syntax) {
            SyntaxException cause = syntax.getCause();
            String file = cause.getSourceLocator() == null ? first : cause.getSourceLocator();
            Position at = new Position(file, cause.getStartLine(), cause.getStartColumn());
            return new FieldError("", cause.getOriginalMessage().strip(), at);
        }
        String text =
                message instanceof ExceptionMessage failure ? String.valueOf(failure.getCause()) : message.toString();
        return new FieldError("", text, new Position(first, 1, 1));
    }
}
