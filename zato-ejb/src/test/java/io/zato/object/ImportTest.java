package io.zato.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.zato.api.kind.Definition;
import io.zato.api.kind.Family;
import io.zato.api.kind.Field;
import io.zato.api.kind.Kind;
import io.zato.api.problem.Problem;
import io.zato.api.problem.Problem.FieldError;
import io.zato.schema.Catalogue;
import io.zato.schema.Definitions;
import io.zato.schema.Errors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Min;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

class ImportTest {

    @Definition(kind = "mailbox", family = Family.OUTGOING, title = "Mailbox")
    record Mailbox(
            @Field(required = true, help = "Address") String host,
            @Field(value = "10", help = "Connections") @Min(1) int poolSize,
            @Field(help = "Where to go on", refersTo = "mailbox") String next) {}

    /** A database with nothing in it. */
    private static final class Empty extends Store {

        @Override
        Bulk bulk() {
            TypedQuery<?> query = proxy(TypedQuery.class);
            return new Bulk((EntityManager) Proxy.newProxyInstance(
                    ImportTest.class.getClassLoader(),
                    new Class<?>[] {EntityManager.class},
                    (proxy, method, arguments) -> query));
        }

        private static <T> T proxy(Class<T> type) {
            return type.cast(Proxy.newProxyInstance(
                    ImportTest.class.getClassLoader(),
                    new Class<?>[] {type},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "getResultStream" -> Stream.empty();
                        case "getResultList" -> List.of();
                        default -> proxy;
                    }));
        }
    }

    private final Catalogue catalogue = Catalogue.of(List.of((Kind<Mailbox>) () -> Mailbox.class));
    private final Definitions definitions = new Definitions(Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator());
    private final Vault vault = new Vault(SecretKeys.of("a pass phrase of some length"));
    private final Store store = new Empty();

    private Draft draft(Map<String, Object> body, String... faulty) {
        return Draft.read(catalogue, definitions, "mailbox", body, new Errors()).from(Place.NONE, Set.of(faulty));
    }

    private List<String> errors(Draft... drafts) {
        Items items = new Items(catalogue, definitions, vault);
        Writer writer = new Writer(store, items, definitions, vault, 1, "");
        Desired desired = new Desired(List.of(drafts), Set.of(), List.of(), Set.of(), OptionalLong.empty());
        Import all = new Import(store, writer, desired, new Progress(""));
        Problem problem =
                assertThrows(Problem.class, () -> all.compare(new Coherence(store, key -> false)), "nothing is wrong");
        return problem.errors().stream().map(FieldError::field).toList();
    }

    @Test
    void boundsDoNotHideReferences() {
        Draft draft = draft(Map.of("name", "a", "host", "mail", "pool_size", 0, "next", "nobody"));
        assertEquals(List.of("mailbox 'a'.pool_size", "mailbox 'a'.next"), errors(draft));
    }

    @Test
    void whatCouldNotBeReadHidesNothingElse() {
        Draft draft = draft(Map.of("name", "a", "pool_size", 0, "next", "nobody"), "host");
        assertEquals(List.of("mailbox 'a'.pool_size", "mailbox 'a'.next"), errors(draft));
    }

    @Test
    void aDraftWithFaultsCanBeReferredTo() {
        Draft faulty = draft(Map.of("name", "a", "pool_size", 0), "host");
        Draft good = draft(Map.of("name", "b", "host", "mail", "next", "a"));
        assertEquals(List.of("mailbox 'a'.pool_size"), errors(faulty, good));
    }
}
