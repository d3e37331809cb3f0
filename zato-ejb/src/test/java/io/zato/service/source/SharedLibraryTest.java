package io.zato.service.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.api.problem.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files without a service: whoever names one of their classes is compiled against them. */
class SharedLibraryTest {

    private static final String USER = "Money.of(7)";
    private static final String JAVA_USER =
            """
            import io.zato.api.service.*;
            public class Pay implements Service<Object, Object> {
                public Object handle(Object in, Invocation call) { return Money.of(7); }
            }
            """;

    private static Source library(Language language, String answer) {
        String text = "public class Money { public static int of(int cents) { return " + answer + "; } }";
        return Source.of("money", language, text);
    }

    private static Source user(Language language) {
        return Source.of("pay", language, language == Language.JAVA ? JAVA_USER : USER);
    }

    private static Object answer(Compiled user) throws Exception {
        return new Injection().make(user).service().handle(null, null);
    }

    @ParameterizedTest
    @CsvSource({"JAVA,JAVA", "JAVA,GROOVY", "GROOVY,JAVA", "GROOVY,GROOVY"})
    void aServiceUsesALibraryInEitherLanguage(Language library, Language user) throws Exception {
        ClassPath path = ClassPath.bare().with(List.of(library(library, "cents * 2")));
        Compiled compiled = Compiled.of(user(user), path);
        assertTrue(compiled.usesLibraries());
        assertEquals(14, answer(compiled));
    }

    @ParameterizedTest
    @CsvSource({"JAVA", "GROOVY"})
    void whoNamesNoLibraryIsNotTiedToThem(Language language) {
        ClassPath path = ClassPath.bare().with(List.of(library(language, "cents")));
        String text = language == Language.JAVA ? JAVA_USER.replace("Money.of(7)", "7") : "7";
        Compiled compiled = Compiled.of(Source.of("pay", language, text), path);
        assertFalse(compiled.usesLibraries());
    }

    @ParameterizedTest
    @CsvSource({"JAVA", "GROOVY"})
    void withoutTheLibraryTheServiceDoesNotCompile(Language language) {
        if (language == Language.GROOVY) {
            // A Groovy script may name what is there at run time only, unless it says what it means.
            Source typed = Source.of("pay", language, "Money m = null");
            assertThrows(Problem.class, () -> Compiled.of(typed, ClassPath.bare()));
            return;
        }
        assertThrows(Problem.class, () -> Compiled.of(user(language), ClassPath.bare()));
    }

    @Test
    void librariesUseOneAnotherInAnyOrder() throws Exception {
        Source rate = Source.of("rate", Language.JAVA, "class Rate { static int now() { return 3; } }");
        Source money = library(Language.JAVA, "cents * Rate.now()");
        for (List<Source> order : List.of(List.of(rate, money), List.of(money, rate))) {
            Compiled compiled =
                    Compiled.of(user(Language.JAVA), ClassPath.bare().with(order));
            assertEquals(21, answer(compiled));
        }
    }

    @Test
    void anErrorNamesItsFile() {
        Source good = Source.of("rate", Language.JAVA, "class Rate {}");
        Source bad = library(Language.JAVA, "nothing");
        Problem problem = assertThrows(
                Problem.class, () -> ClassPath.bare().with(Stream.of(good, bad).toList()));
        assertEquals("money.java", problem.errors().get(0).at().file());
    }
}
