package io.zato.console.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhereTest {

    @Test
    void aPageOfTheConsoleIsGoneBackTo() {
        assertEquals("/object.xhtml?kind=sql&name=a%20b", Where.safe("/object.xhtml?kind=sql&name=a%20b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//example.invalid/index.xhtml",
                "https://example.invalid/",
                "/\\example.invalid",
                "/../zato/api/objects",
                "/sign-in.xhtml",
                "/index.xhtml?a=\r\nSet-Cookie: b"
            })
    void nothingElseIs(String page) {
        assertEquals("/index.xhtml", Where.safe(page));
    }
}
