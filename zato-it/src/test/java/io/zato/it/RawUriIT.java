package io.zato.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.it.platform.Answer;
import io.zato.it.platform.Platform;
import io.zato.it.platform.RawHttp;
import io.zato.it.platform.Scratch;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A path that two readers could read differently reaches no channel and no guard: it is refused as it stands. */
class RawUriIT {
    @RegisterExtension
    static final Platform platform = new Platform();

    @RegisterExtension
    final Scratch scratch = new Scratch(platform);

    @Test
    void aPlainPathIsServed() {
        scratch.channel("/it/raw/{id}", "demo.echo");
        get("/it/raw/42").is(200);
        get("/it/raw/a%20b").is(200);
        get("/it/raw/a..b?x=/../;%2F").is(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/it/raw/./42",
                "/it/raw/../raw/42",
                "/it/raw/..",
                "/it/raw/.",
                "/it/raw/%2e%2e/42",
                "/it/raw/.%2E/42",
                "/it/raw//42",
                "//it/raw/42",
                "/it/raw/42;v=1",
                "/it/raw/42%2F43",
                "/it/raw/42%2f43",
                "/it/raw/42%5C43",
                "/it/raw/42%5c43",
                "/it/raw/42%00"
            })
    void anAmbiguousPathIsRefused(String target) {
        scratch.channel("/it/raw/{id}", "demo.echo");
        get(target).isProblem(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/it/../zato/api/kinds",
                "/zato/ping/../api/kinds",
                "//zato/api/kinds",
                "/zato//api/kinds",
                "/zato;x=y/api/kinds",
                "/zato/ping;/../api/kinds",
                "/%7Aato/api/kinds",
                "/zato%2Fapi/kinds"
            })
    void noSpellingOfThePathPassesTheAdministratorsDoor(String target) {
        int status = get(target).status();
        assertTrue(Set.of(400, 401, 404).contains(status), target + " answered " + status);
    }

    private static Answer get(String target) {
        return new RawHttp(platform.environment().url()).get(target);
    }
}
