package io.zato.cli.balancer;

import static io.zato.cli.balancer.Member.Whose.OTHER_HOSTS;
import static io.zato.cli.balancer.Member.Whose.STRANGERS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.cli.balancer.Frontends.Binding;
import io.zato.cli.control.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the template becomes for given servers, and what is remembered of them. */
class ConfigurationTest {
    private static final Path TEMPLATE = Path.of("../config/haproxy/haproxy.cfg.mustache");

    @TempDir
    private Path home;

    @Test
    void aServerIsActiveUntilSomethingElseIsWanted() throws IOException {
        String text = text(new Wanted(
                Map.of("two", new Wanted.Part(Duty.DRAINED, 50), "three", new Wanted.Part(Duty.MAINTENANCE, 20)),
                Optional.empty()));
        assertTrue(text.contains("server one 127.0.0.1:8180 weight 100\n"), text);
        assertTrue(text.contains("server two 127.0.0.1:8280 weight 0\n"), text);
        assertTrue(text.contains("server three ipv6@::1:8380 weight 20 disabled\n"), text);
    }

    @Test
    void furtherServersAreNotForAdministrators() throws IOException {
        String admin = text(new Wanted(Map.of(), Optional.empty())).split("\nbackend api")[1];
        assertTrue(admin.contains("server two 127.0.0.1:8280"), admin);
        assertFalse(admin.contains("server three"), admin);
    }

    @Test
    void serversOfOtherHostsHelpOutOnly() throws IOException {
        String admin = text(new Wanted(Map.of(), Optional.empty())).split("\nbackend api")[1];
        assertTrue(admin.contains("server four 10.0.0.2:8180 backup\n"), admin);
        assertTrue(admin.contains("server four 10.0.0.2:8180 cookie four track api/four backup\n"), admin);
        assertTrue(admin.contains("server one 127.0.0.1:8180\n"), admin);
    }

    @Test
    void aTemplateThatIsNoneIsRefused() {
        Configuration configuration = configuration(new Wanted(Map.of(), Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> configuration.text("{{#servers}}"));
        assertThrows(IllegalArgumentException.class, () -> configuration.text("{{unheard_of}}"));
    }

    @Test
    void whatIsWantedOutlivesTheProcess() {
        Place place = new Place(home).create();
        assertEquals(new Wanted(Map.of(), Optional.empty()), Wanted.read(place));
        Wanted wanted =
                new Wanted(Map.of(), Optional.of("global\n")).with("server-1", new Wanted.Part(Duty.DRAINED, 7));
        wanted.save(place);
        assertEquals(wanted, Wanted.read(place));
    }

    @Test
    void aFileThatWasSpoiledIsNamed() throws IOException {
        Place place = new Place(home).create();
        Files.writeString(place.file("balancer.json"), "{\"servers\": {\"one\": {\"state\": \"asleep\"}}}");
        assertTrue(assertThrows(IllegalStateException.class, () -> Wanted.read(place))
                .getMessage()
                .contains("balancer.json"));
    }

    @Test
    void furtherServersAreWrittenAsNameHostAndPort() {
        assertEquals(
                List.of(new Member("b", "10.0.0.2", 8080, STRANGERS), new Member("c", "::1", 9, STRANGERS)),
                Listed.further("b=10.0.0.2:8080, c=::1:9"));
        assertEquals(List.of(), Listed.further(""));
        assertThrows(IllegalArgumentException.class, () -> Listed.further("10.0.0.2:8080"));
    }

    @Test
    void whoIsStickyIsSaidByTrueOrByPaths() {
        assertEquals(new Sticky(false, List.of()), Sticky.of(""));
        assertEquals(new Sticky(true, List.of()), Sticky.of("true"));
        assertEquals(new Sticky(true, List.of("/shop", "/cart")), Sticky.of("/shop, /cart"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Sticky.of("yes"))
                .getMessage()
                .contains("such as /shop,/cart"));
    }

    private static String text(Wanted wanted) throws IOException {
        return configuration(wanted).text(Files.readString(TEMPLATE));
    }

    private static Configuration configuration(Wanted wanted) {
        Binding binding = new Binding("127.0.0.1", 8080);
        return new Configuration(
                new Frontends(binding, Optional.empty(), binding, Optional.empty(), Optional.empty()),
                new Configuration.Files("/admin.sock", "/state", "/admitted"),
                List.of(
                        new Member("one", "127.0.0.1", 8180),
                        new Member("two", "127.0.0.1", 8280),
                        new Member("three", "::1", 8380, STRANGERS),
                        new Member("four", "10.0.0.2", 8180, OTHER_HOSTS)),
                wanted,
                Sticky.of(""));
    }
}
