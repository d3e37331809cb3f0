package io.zato.deploy;

import io.zato.api.problem.Problem;
import io.zato.api.problem.Problem.FieldError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A file that is to be deployed under a name. */
record Archive(String name, Path file) {

    private static final List<String> ENDINGS = List.of(".jar", ".war", ".ear");
    private static final int UNPROCESSABLE = 422;

    /** {@code Problem} 400 for a name that cannot be a deployment's, 409 for the platform's own. */
    static void checkName(String name) {
        if (ENDINGS.stream().noneMatch(name::endsWith) || !name.matches("[\\w.+ -]+")) {
            throw Problem.invalid(
                    "name", "a deployment is called like its file and ends in " + String.join(", ", ENDINGS));
        }
        if (ServerDeployment.isPlatform(name)) {
            throw Problem.conflict(name + " is the platform itself: it is replaced by ./zato stop and start,"
                    + " in a cluster by ./zato cluster upgrade");
        }
    }

    /** {@code Problem} 400 when it is no archive, 422 with the lines to add when its services would not be found. */
    void check() {
        Inspection inspection = inspected();
        List<String> missing = inspection.missing();
        if (!missing.isEmpty()) {
            throw new Problem(
                    UNPROCESSABLE,
                    name + " is not deployed: " + subject(inspection) + " would not be found. Compile it with zato-api"
                            + " as an annotation processor, or add what is missing",
                    missing.stream().map(line -> new FieldError("", line)).toList());
        }
    }

    private static String subject(Inspection inspection) {
        return inspection.services().isEmpty()
                ? "the platform for its @Inject Services"
                : "its services (" + String.join(", ", inspection.services()) + ")";
    }

    private Inspection inspected() {
        Inspection inspection = new Inspection();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    inspection.file(entry.getName(), content);
                }
            }
        } catch (ZipException e) {
            throw new Problem(400, name + " is not a JAR, WAR or EAR that can be read: " + e.getMessage(), e);
        } catch (IOException | IllegalArgumentException e) {
            throw new Problem(400, name + " has a file in it that cannot be read: " + e.getMessage(), e);
        }
        return inspection;
    }
}
