package io.zato.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One table has every setting, and the page in docs is that table; {@code -Dzato.docs.write=true} writes it anew. */
class SettingsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path PAGE = ROOT.resolve("docs/settings.md");
    private static final Pattern NAMED = Pattern.compile("\"(zato\\.[a-z.-]+|ZATO_[A-Z_]+)\"");
    private static final Pattern IN_FILE = Pattern.compile("(?m)^#?(zato\\.[a-z.-]+)=");
    private static final Pattern IN_SCRIPT = Pattern.compile("env\\.(ZATO_[A-Z_]+)");

    /** What is called like a setting and is none: files, services, what our own processes tell each other, blanks of templates. */
    private static final Set<String> NO_SETTINGS = Stream.of(
                    "zato.ear",
                    "zato.ear.",
                    "zato.properties",
                    "zato.ping",
                    "zato.echo",
                    "zato.exchange",
                    "zato.state",
                    "zato.command",
                    "zato.server",
                    "zato.examples",
                    "zato.store.password",
                    "zato.log.text.level",
                    "zato.supervisor.address",
                    "zato.supervisor.port",
                    "zato.group",
                    "zato.group.before",
                    "zato.host.",
                    "zato.lb.address",
                    "zato.lb.admin",
                    "zato.lb.admin.address",
                    "zato.lb.certificate",
                    "zato.lb.client.authorities",
                    "zato.lb.http",
                    "zato.lb.https",
                    "zato.lb.server",
                    "zato.lb.server.name")
            .map(Setting::variable)
            .collect(Collectors.toSet());

    @Test
    void everySettingThatIsReadIsInTheTable() throws IOException {
        Set<String> read = new TreeSet<>();
        for (String module :
                new String[] {"zato-ejb", "zato-web", "zato-jca", "zato-kinds", "zato-cli", "zato-admin-jsf"}) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (!file.endsWith("AllSettings.java")) {
                        find(NAMED, file, read);
                    }
                }
            }
        }
        try (DirectoryStream<Path> scripts = Files.newDirectoryStream(ROOT.resolve("config/wildfly"), "*.cli")) {
            for (Path script : scripts) {
                find(IN_SCRIPT, script, read);
            }
        }
        find(IN_FILE, ROOT.resolve("config/zato.properties"), read);
        assertTrue(read.size() > 10, "Looked in the wrong place: " + read);
        Set<String> known = AllSettings.all().stream().map(Setting::variable).collect(Collectors.toSet());
        read.removeAll(known);
        read.removeAll(NO_SETTINGS);
        assertEquals(Set.of(), read, "Read somewhere, but not in AllSettings");
    }

    @Test
    void thePageIsTheTable() throws IOException {
        String page = SettingsPage.markdown();
        if (Boolean.getBoolean("zato.docs.write")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(
                page, Files.readString(PAGE), "docs/settings.md is old: run this test with -Dzato.docs.write=true");
    }

    @Test
    void variablesComeFirstAndEmptyOnesDoNotCount() {
        var variables = new Variables(Map.of("ZATO_DB_URL", "jdbc:h2:mem:x", "ZATO_DB_USER", " ", "crm.url", "exact"));
        assertEquals("jdbc:h2:mem:x", variables.getValue("zato.db.url"));
        assertNull(variables.getValue("zato.db.user"));
        assertEquals("exact", variables.getValue("crm.url"));
        assertEquals(Set.of("zato.db.url"), variables.getPropertyNames());
        assertTrue(variables.getOrdinal() > 400, "before system properties");
    }

    @Test
    void theFileIsReadWhereThereIsOne(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("zato.properties");
        assertNull(new PropertiesFile(file).getValue("crm.url"));
        Files.writeString(file, "crm.url=http://crm\n");
        assertEquals("http://crm", new PropertiesFile(file).getValue("crm.url"));
    }

    private static void find(Pattern pattern, Path file, Set<String> found) throws IOException {
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
            found.add(Setting.variable(matcher.group(1)));
        }
    }
}
