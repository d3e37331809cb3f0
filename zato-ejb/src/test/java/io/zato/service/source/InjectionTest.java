package io.zato.service.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.zato.api.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that compiles and whose service cannot be made is refused with the reason, and is not said not to compile. */
class InjectionTest {

    @ParameterizedTest
    @CsvSource({
        "'public Probe() { throw new IllegalStateException(\"no licence\"); }',java.lang.IllegalStateException: no licence",
        "'public Probe(String name) {}',it has no constructor without parameters",
        "'static { Integer.parseInt(\"x\"); }','java.lang.NumberFormatException: For input string: \"x\"'",
    })
    void aServiceThatCannotBeCreatedIsRefusedWithTheReason(String member, String reason) {
        String source =
                """
                import io.zato.api.service.*;
                public class Probe implements Service<Object, Object> {
                    %s
                    public Object handle(Object in, Invocation call) { return in; }
                }
                """
                        .formatted(member);
        Problem problem = assertThrows(Problem.class, () -> new Injection().tryOut(JavacTest.compiled(source)));
        assertEquals(422, problem.status());
        assertEquals("Greeting.java: Probe cannot be created: " + reason, problem.getMessage());
        assertEquals(1, problem.errors().get(0).at().line());
    }
}
