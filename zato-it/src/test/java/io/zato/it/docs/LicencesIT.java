package io.zato.it.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zato.it.platform.Environment;
import io.zato.it.platform.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever gets a server is told what is in it and under which licence. */
class LicencesIT {
    private static final Path SERVER = Environment.root().resolve("zato-server/target/zato");

    @ParameterizedTest
    @CsvSource({
        "ear, wildfly/modules/io/zato/libraries/main",
        "cli, lib",
        "admin-jsf, ../../../zato-admin-jsf/target/zato-admin-jsf-1.0.0-SNAPSHOT/WEB-INF/lib"
    })
    void everyLibraryIsInTheBillOfMaterialsAndInTheNotices(String part, String folder) throws IOException {
        Set<String> listed = listed(part);
        String notices = Files.readString(SERVER.resolve("licences/" + part + "-THIRD-PARTY.txt"));
        for (String jar : jars(SERVER.resolve(folder))) {
            assertTrue(listed.contains(jar), jar + " is not in the bill of materials: " + listed);
            String artifact = jar.replaceFirst("-[0-9].*", "");
            assertTrue(notices.contains(":" + artifact + ":"), jar + " has no notice");
        }
        assertEquals(
                List.of(),
                notices.lines().filter(line -> line.contains("Unknown license")).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "wildfly-dist, wildfly/jboss-modules.jar",
        "postgresql, wildfly/modules/org/postgresql/jdbc/main/postgresql.jar"
    })
    void whatTheServerBringsIsToo(String artifact, String file) throws IOException {
        assertTrue(Files.exists(SERVER.resolve(file)), file);
        Set<String> listed = listed("server");
        assertTrue(listed.stream().anyMatch(name -> name.startsWith(artifact + "-")), listed::toString);
        String notices = Files.readString(SERVER.resolve("licences/server-THIRD-PARTY.txt"));
        assertTrue(notices.contains(":" + artifact + ":"), notices);
        assertFalse(notices.contains("Unknown license"), notices);
    }

    private static Set<String> listed(String part) throws IOException {
        JsonNode bill = Json.read(Files.readString(SERVER.resolve("licences/" + part + "-sbom.cdx.json")));
        assertEquals("CycloneDX", bill.path("bomFormat").asText());
        return bill.path("components").findParents("purl").stream()
                .map(component -> component.path("name").asText() + "-"
                        + component.path("version").asText() + ".jar")
                .collect(Collectors.toSet());
    }

    private static List<String> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> jars = files.map(file -> file.getFileName().toString().replace("-jakarta.jar", ".jar"))
                    .filter(name -> name.endsWith(".jar") && !name.startsWith("zato-"))
                    .toList();
            assertFalse(jars.isEmpty(), folder + " has no library");
            return jars;
        }
    }
}
