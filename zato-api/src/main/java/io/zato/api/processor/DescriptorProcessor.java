package io.zato.api.processor;

import io.zato.api.deployment.Descriptors;
import io.zato.api.service.ServiceName;
import io.zato.api.service.Services;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/**
 * Writes the {@link Descriptors} into the output of code that has a {@code @ServiceName} or an {@code @Inject Services}. A file
 * that is there is left alone; one that lacks the line is warned of, with the line to add.
 */
public final class DescriptorProcessor extends AbstractProcessor {

    private boolean done;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(ServiceName.class.getName(), Inject.class.getName());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!done && isNeeded(round)) {
            done = true;
            provide(Descriptors.STRUCTURE, Descriptors.STRUCTURE_LINE, Descriptors.STRUCTURE_CONTENT);
            provide(Descriptors.EXTENSION, Descriptors.EXTENSION_LINE, Descriptors.EXTENSION_LINE + "\n");
            provide(Descriptors.EJB, Descriptors.EJB_LINE, Descriptors.EJB_CONTENT);
            provide(Descriptors.BEANS, "", Descriptors.BEANS_CONTENT);
        }
        return false;
    }

    private static boolean isNeeded(RoundEnvironment round) {
        return !round.getElementsAnnotatedWith(ServiceName.class).isEmpty()
                || round.getElementsAnnotatedWith(Inject.class).stream().anyMatch(DescriptorProcessor::asksForServices);
    }

    private static boolean asksForServices(Element element) {
        return element instanceof ExecutableElement method
                ? method.getParameters().stream().anyMatch(parameter -> isServices(parameter.asType()))
                : isServices(element.asType());
    }

    private static boolean isServices(TypeMirror type) {
        return type.toString().equals(Services.class.getName());
    }

    private void provide(String file, String line, String content) {
        String present = present(file);
        if (present.isEmpty()) {
            write(file, content);
        } else if (!present.contains(line)) {
            say(
                    Diagnostic.Kind.WARNING,
                    file + " is yours and stays; the services in this code need this line in it: " + line);
        }
    }

    /** Empty when there is no such file. */
    private String present(String file) {
        try {
            return processingEnv
                    .getFiler()
                    .getResource(StandardLocation.CLASS_OUTPUT, "", file)
                    .getCharContent(true)
                    .toString();
        } catch (IOException notThere) {
            return "";
        }
    }

    private void write(String file, String content) {
        try (Writer writer = processingEnv
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", file)
                .openWriter()) {
            writer.write(content);
        } catch (IOException e) {
            say(Diagnostic.Kind.ERROR, file + " cannot be written: " + e.getMessage());
        }
    }

    private void say(Diagnostic.Kind kind, String text) {
        processingEnv.getMessager().printMessage(kind, "ZATO: " + text);
    }
}
