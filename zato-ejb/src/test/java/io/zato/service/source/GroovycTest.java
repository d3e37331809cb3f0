package io.zato.service.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.api.problem.Problem;
import io.zato.api.service.Service;
import io.zato.schema.JsonCodec;
import org.junit.jupiter.api.Test;

class GroovycTest {

    private static Compiled compiled(String source) {
        Compiled compiled = Compiled.of(Source.of("crm.get", Language.GROOVY, source), ClassPath.bare());
        compiled.checkName("crm.get");
        return compiled;
    }

    private static Service<?, ?> service(String source) {
        return new Injection().make(compiled(source)).service();
    }

    private static Problem refused(String source) {
        return assertThrows(Problem.class, () -> compiled(source));
    }

    @Test
    void aScriptIsAService() {
        assertInstanceOf(ScriptService.class, service("[id: input.id]"));
    }

    @Test
    void aClassThatImplementsServiceIsOneToo() throws Exception {
        Service<?, ?> service = service(
                """
                import io.zato.api.service.*
                @ServiceName('crm.get')
                class Get implements Service<Object, String> {
                    String handle(Object input, Invocation call) { 'answer' }
                }
                """);
        assertEquals("answer", service.handle(null, null));
    }

    @Test
    void groovysOwnStringsAreTextInJson() throws Exception {
        Service<?, ?> service = service("def x = 7; [a: \"no ${x}\", (\"k${x}\".toString()): 1]");
        assertEquals("{\"a\":\"no 7\",\"k7\":1}", JsonCodec.INSTANCE.text(service.handle(null, null)));
    }

    @Test
    void everyErrorHasItsPlace() {
        Problem problem = refused("def a = 1\ndef b = = 2\n");
        var at = problem.errors().get(0).at();
        assertEquals(422, problem.status());
        assertEquals("crm.get.groovy", at.file());
        assertEquals(2, at.line());
        assertTrue(at.column() > 0);
    }

    @Test
    void anUnknownClassIsAnErrorOfTheFile() {
        assertEquals(1, refused("new NoSuchThing()").errors().get(0).at().line());
    }

    @Test
    void anotherNameInsideThanOutsideIsRefused() {
        Problem problem = refused(
                """
                import io.zato.api.service.*
                @ServiceName('other') class Get implements Service<Object, Object> {
                    Object handle(Object input, Invocation call) { input }
                }
                """);
        assertTrue(problem.getMessage().contains("@ServiceName(\"other\")"));
    }

    @Test
    void aFileOfClassesWithoutAServiceIsALibrary() {
        assertTrue(compiled("class Money { BigDecimal amount }").service().isEmpty());
    }
}
