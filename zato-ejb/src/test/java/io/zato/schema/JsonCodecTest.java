package io.zato.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonCodecTest {

    record Search(List<String> tags, int limit) {}

    @Test
    void parametersFitTheFieldsOfARecord() {
        Search several = JsonCodec.INSTANCE.convert(Map.of("tags", List.of("a", "b"), "limit", "5"), Search.class);
        assertEquals(new Search(List.of("a", "b"), 5), several);
        assertEquals(new Search(List.of("a"), 0), JsonCodec.INSTANCE.convert(Map.of("tags", "a"), Search.class));
    }
}
