package io.zato.service.source;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.api.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Annotations that would not do what they say in a hot-deployed file are refused, with their line. */
class RulesTest {

    private static String source(String onClass, String onField) {
        return """
                import io.zato.api.service.*;
                %s
                public class Probe implements Service<Object, Object> {
                    %s Object field;
                    public Object handle(Object in, Invocation call) { return in; }
                }
                """
                .formatted(onClass, onField);
    }

    @ParameterizedTest
    @CsvSource({
        "@jakarta.ejb.Stateless,'',2",
        "@jakarta.enterprise.context.ApplicationScoped,'',2",
        "@jakarta.inject.Singleton,'',2",
        "@jakarta.transaction.Transactional,'',2",
        "'',@jakarta.ejb.EJB,4",
        "'',@jakarta.persistence.PersistenceContext,4",
        "'',@jakarta.annotation.Resource,4",
        "'',@jakarta.inject.Inject static,4",
        "@jakarta.interceptor.Interceptors(Object.class),'',2",
    })
    void refused(String onClass, String onField, int line) {
        Problem problem = assertThrows(Problem.class, () -> JavacTest.compiled(source(onClass, onField)));
        assertEquals(422, problem.status());
        assertEquals(line, problem.errors().get(0).at().line());
    }

    @Test
    void aGroovyFileIsHeldToTheSame() {
        Source source = Source.of("probe", Language.GROOVY, source("@jakarta.ejb.Stateless", ""));
        Problem problem = assertThrows(Problem.class, () -> Compiled.of(source, ClassPath.bare()));
        assertEquals(422, problem.status());
        assertEquals(2, problem.errors().get(0).at().line());
        assertTrue(problem.getMessage().contains("@Stateless does not work"), problem::getMessage);
    }

    @Test
    void theMessageSaysWhatWorks() {
        Problem problem = assertThrows(Problem.class, () -> JavacTest.compiled(source("@jakarta.ejb.Stateless", "")));
        assertTrue(problem.getMessage().contains("@Stateless does not work"), problem::getMessage);
        assertTrue(problem.getMessage().contains("@TransactionAttribute"), problem::getMessage);
    }

    @Test
    void transactionsAndInjectedFieldsAreAllowed() {
        String required = "@jakarta.ejb.TransactionAttribute(jakarta.ejb.TransactionAttributeType.REQUIRED)";
        assertDoesNotThrow(() -> JavacTest.compiled(source(required, "@jakarta.inject.Inject")));
        assertDoesNotThrow(
                () -> JavacTest.compiled(source("", "@jakarta.annotation.Resource(lookup = \"java:/zato/db\")")));
    }
}
