package io.zato.service.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.api.problem.Problem;
import org.junit.jupiter.api.Test;

/** Java files: one service each, whatever class and package are called. */
class JavacTest {

    private static final String GREETING =
            """
            package shop;
            import io.zato.api.service.*;
            @ServiceName("crm.greet")
            public class Greet implements Service<Greet.Name, Greet.Text> {
                public record Name(String name) {}
                public record Text(String text) {}
                @Override public Text handle(Name in, Invocation call) { return new Text("Hello " + in.name()); }
            }
            """;

    static Compiled compiled(String source) {
        return Compiled.of(new Source("Greeting.java", Language.JAVA, source), ClassPath.bare());
    }

    private static Problem refused(String source) {
        return assertThrows(Problem.class, () -> compiled(source));
    }

    @Test
    void theServiceIsTheClassThatImplementsIt() {
        Compiled compiled = compiled(GREETING);
        assertEquals("shop.Greet", compiled.service().orElseThrow().getName());
        assertEquals("crm.greet", compiled.name());
    }

    @Test
    void withoutADeclaredNameTheFilesNameIsTheServices() {
        assertEquals(
                "Greeting", compiled(GREETING.replace("@ServiceName", "//")).name());
    }

    @Test
    void everyErrorHasItsPlace() {
        Problem problem = refused(GREETING.replace("in.name()", "in.nam()").replace("Hello", "Hi"));
        var at = problem.errors().get(0).at();
        assertEquals(422, problem.status());
        assertEquals("Greeting.java", at.file());
        assertEquals(7, at.line());
        assertTrue(at.column() > 1);
    }

    @Test
    void anotherNameThanTheDeclaredOneIsRefusedAtItsLine() {
        Compiled compiled = compiled(GREETING);
        Problem problem = assertThrows(Problem.class, () -> compiled.checkName("other"));
        assertEquals(3, problem.errors().get(0).at().line());
    }

    @Test
    void twoServicesInOneFileAreRefused() {
        Problem problem = refused(GREETING + "class Other implements Service<Object, Object> {"
                + " public Object handle(Object in, Invocation call) { return in; } }");
        assertTrue(problem.getMessage().contains("shop.Greet, shop.Other"), problem::getMessage);
    }

    @Test
    void aFileWithoutAServiceIsALibrary() {
        assertTrue(compiled("package shop; public record Money(long cents) {}")
                .service()
                .isEmpty());
    }
}
