package io.zato.channel.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zato.fixture.Bound;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/crm",
                "/crm/customer/{id}",
                "/{tenant}/orders/{order_id}/lines/{line-no}",
                "/crm/v1.2/customers:search",
                "/zatopek",
                "/crm/admin",
                "/..hidden"
            })
    void isAPathOfPlainSegmentsAndParameters(String path) {
        assertEquals(List.of(), Bound.complaints(channel(path)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "crm                | must start with /",
                "''                 | must start with /",
                "/crm/              | must not have an empty segment: no // and no / at the end",
                "//crm              | must not have an empty segment: no // and no / at the end",
                "/crm/../admin      | must not have the segment '..'",
                "/crm/./x           | must not have the segment '.'",
                "/crm;a=b           | must not have encoded or special characters, as in 'crm;a=b'",
                "/crm/%41           | must not have encoded or special characters, as in '%41'",
                "/crm/größe         | must not have encoded or special characters, as in 'größe'",
                "/crm?x=1           | must not have encoded or special characters, as in 'crm?x=1'",
                "/crm/{id           | has a malformed parameter in '{id': write a whole segment as {name}",
                "/crm/{}            | has a malformed parameter in '{}': write a whole segment as {name}",
                "/crm/{id}.json     | has a malformed parameter in '{id}.json': write a whole segment as {name}",
                "/crm/${id}         | has a malformed parameter in '${id}': write a whole segment as {name}",
                "/crm/{id}/x/{id}   | must not have the parameter {id} twice",
                "/zato              | must not be below /zato, which the platform keeps for itself",
                "/zato/api/x        | must not be below /zato, which the platform keeps for itself",
                "/admin/x           | must not be below /admin, which the platform keeps for itself",
                "/health/live       | must not be below /health, which the platform keeps for itself",
                "/metrics           | must not be below /metrics, which the platform keeps for itself",
                "/openapi           | must not be below /openapi, which the platform keeps for itself"
            })
    void saysWhatIsWrongWithAnyOther(String path, String complaint) {
        assertEquals(List.of("urlPath " + complaint), Bound.complaints(channel(path)));
    }

    @Test
    void twoPathsThatDifferOnlyInParameterNamesAreTheSame() {
        assertEquals(Set.of("http GET /crm/{}/x/{}"), new ChannelRest().claims(channel("/crm/{a}/x/{b}", "get")));
        assertEquals(Set.of("http any method /crm/{}"), new ChannelRest().claims(channel("/crm/{id}", "")));
    }

    @Test
    void aMethodIsOneThatChannelsHave() {
        assertEquals(
                List.of("method must be GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS or empty for any"),
                Bound.complaints(channel("/crm", "FETCH")));
    }

    private static ChannelRestDefinition channel(String path) {
        return channel(path, "");
    }

    private static ChannelRestDefinition channel(String path, String method) {
        return Bound.definition(
                ChannelRestDefinition.class, Map.of("service", "demo.echo", "urlPath", path, "method", method));
    }
}
