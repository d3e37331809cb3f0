package io.zato.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.api.deployment.Descriptors;
import io.zato.api.service.Invocation;
import io.zato.api.service.Service;
import io.zato.api.service.Services;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What a deployment lacks is known from its files. */
class InspectionTest {

    abstract static class Base implements Service<Object, Object> {}

    static class Direct implements Service<Object, Object> {
        @Override
        public Object handle(Object input, Invocation call) {
            return input;
        }
    }

    static class Indirect extends Base {
        @Override
        public Object handle(Object input, Invocation call) {
            return input;
        }
    }

    static class Caller {
        @Inject
        Services services;
    }

    private final Inspection inspection = new Inspection();

    @Test
    void servicesAreFoundThroughTheirBaseClassesToo() throws IOException {
        show("", Indirect.class, Base.class, Direct.class);
        assertEquals(Set.of(Direct.class.getName(), Indirect.class.getName()), inspection.services());
    }

    @Test
    void bothLinesAreMissing() throws IOException {
        show("WEB-INF/classes/", Direct.class);
        assertEquals(2, inspection.missing().size());
        assertTrue(inspection.missing().get(0).contains(Descriptors.STRUCTURE_LINE));
        assertTrue(inspection.missing().get(1).contains(Descriptors.EXTENSION_LINE));
    }

    @Test
    void nothingIsMissingWhereBothAre() throws IOException {
        show("", Direct.class);
        text(Descriptors.STRUCTURE, Descriptors.STRUCTURE_CONTENT);
        text(Descriptors.EXTENSION, Descriptors.EXTENSION_LINE);
        assertEquals(0, inspection.missing().size());
    }

    @Test
    void whereWildFlyDoesNotLookNothingCounts() throws IOException {
        show("WEB-INF/classes/", Direct.class);
        text("WEB-INF/classes/" + Descriptors.STRUCTURE, Descriptors.STRUCTURE_CONTENT);
        text("WEB-INF/classes/" + Descriptors.EXTENSION, Descriptors.EXTENSION_LINE);
        assertEquals(1, inspection.missing().size());
        text("WEB-INF/jboss-deployment-structure.xml", Descriptors.STRUCTURE_CONTENT);
        assertEquals(0, inspection.missing().size());
    }

    @Test
    void callersOfServicesNeedThemToo() throws IOException {
        show("", Caller.class);
        assertEquals(2, inspection.missing().size());
    }

    @Test
    void whoHasNothingToDoWithThePlatformNeedsNothing() throws IOException {
        show("", InspectionTest.class);
        assertEquals(0, inspection.missing().size());
    }

    @Test
    void archivesInsideAreLookedInto() throws IOException {
        inspection.file("lib/services.jar", archive());
        assertEquals(Set.of(Direct.class.getName()), inspection.services());
        assertEquals(1, inspection.missing().size());
    }

    @Test
    void modulesOfAnEarSeeWhatItExportsOnly() throws IOException {
        inspection.file("orders.jar", archive());
        assertTrue(inspection.missing().get(0).contains(Descriptors.STRUCTURE_LINE_OF_EAR));
        text(Descriptors.STRUCTURE, Descriptors.STRUCTURE_CONTENT);
        assertTrue(inspection.missing().get(0).contains(Descriptors.STRUCTURE_LINE_OF_EAR));
        text(Descriptors.STRUCTURE, Descriptors.STRUCTURE_LINE_OF_EAR);
        assertEquals(0, inspection.missing().size());
    }

    @Test
    void librariesOfAnEarSeeWhatItStandsOn() throws IOException {
        inspection.file("lib/orders.jar", archive());
        assertTrue(inspection.missing().get(0).contains(Descriptors.STRUCTURE_LINE));
        text(Descriptors.STRUCTURE, Descriptors.STRUCTURE_CONTENT);
        assertEquals(0, inspection.missing().size());
    }

    private void show(String folder, Class<?>... types) throws IOException {
        for (Class<?> type : types) {
            inspection.file(folder + type.getName().replace('.', '/') + ".class", code(type));
        }
    }

    private void text(String path, String text) throws IOException {
        inspection.file(path, new ByteArrayInputStream(text.getBytes()));
    }

    private static InputStream archive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a/Direct.class"));
            zip.write(code(Direct.class).readAllBytes());
            zip.putNextEntry(new ZipEntry(Descriptors.EXTENSION));
            zip.write(Descriptors.EXTENSION_LINE.getBytes());
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static InputStream code(Class<?> type) {
        return type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class");
    }
}
