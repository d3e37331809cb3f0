package io.zato.service.source;

import io.zato.api.problem.Problem;
import io.zato.api.problem.Problem.FieldError;
import io.zato.api.problem.Problem.Position;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles Java in memory with the compiler of the JDK the server runs on. */
final class Javac implements Compiler {

    private static final List<String> OPTIONS = List.of("-proc:none", "-g", "-parameters");

    /** A file to compile; its public class may have any name. */
    private static final class SourceFile extends SimpleJavaFileObject {

        private final Source source;

        SourceFile(Source source) {
            super(URI.create("source:///Source.java"), Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source.text();
        }

        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return !simpleName.equals("package-info") && !simpleName.equals("module-info");
        }
    }

    @Override
    public Compilation compile(List<Source> sources, ClassPath path) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new Problem(500, "Services in Java need a server that runs on a JDK; this one runs on a JRE");
        }
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        var standard = compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8);
        try (JavaFiles files = new JavaFiles(standard, path)) {
            var given = sources.stream().map(SourceFile::new).toList();
            StringWriter rest = new StringWriter();
            if (!compiler.getTask(rest, files, found, OPTIONS, null, given).call()) {
                throw Source.uncompiled(errors(found, sources.get(0), rest.toString()));
            }
            return files.made();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<FieldError> errors(DiagnosticCollector<JavaFileObject> found, Source first, String otherwise) {
        List<FieldError> errors = found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> error(diagnostic, first))
                .toList();
        return errors.isEmpty()
                ? List.of(new FieldError("", otherwise.strip(), new Position(first.file(), 1, 1)))
                : errors;
    }

    private static FieldError error(Diagnostic<? extends JavaFileObject> diagnostic, Source first) {
        String file = diagnostic.getSource() instanceof SourceFile given ? given.source.file() : first.file();
        int line = (int) Math.max(1, diagnostic.getLineNumber());
        int column = (int) Math.max(1, diagnostic.getColumnNumber());
        return new FieldError("", diagnostic.getMessage(Locale.ROOT), new Position(file, line, column));
    }
}
