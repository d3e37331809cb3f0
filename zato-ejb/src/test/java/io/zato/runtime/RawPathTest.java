package io.zato.runtime;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.zato.api.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/a", "/crm/customer/42", "/a/%C3%A4", "/a/b.c", "/a/...", "/a/%41", "/a/%2e%2e%2e"})
    void anUnambiguousPathPasses(String path) {
        assertDoesNotThrow(() -> RawPath.check(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "//",
                "/a/",
                "/a//b",
                "/./a",
                "/a/..",
                "/a/../b",
                "/a/%2e",
                "/a/%2E%2e/b",
                "/a/.%2E",
                "/a;b",
                "/a/%2f",
                "/a%2F",
                "/a%5Cb",
                "/a\\b",
                "/a%00",
                "/a%0a",
                "/a%3Bb",
                "/a%",
                "/a%4",
                "/a%zz"
            })
    void aPathTwoReadersCouldUnderstandDifferentlyIsRefused(String path) {
        assertEquals(400, assertThrows(Problem.class, () -> RawPath.check(path)).status());
    }
}
