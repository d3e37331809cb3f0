package io.zato.object;

import io.zato.api.problem.Problem;
import io.zato.object.ObjectQuery.Order;
import io.zato.schema.Catalogue;
import io.zato.schema.FieldSpec;
import io.zato.schema.Nearest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds objects by what is in their fields. */
@Stateless
public class Listing {

    private static final Set<String> ENVELOPE = Set.of("name", "type", "is_active");
    private static final String VERSION = "version";
    private static final String CHANGED_AT = "changed_at";

    private static final Comparator<Object> VALUES =
            Comparator.nullsLast((one, other) -> one instanceof Number && other instanceof Number
                    ? new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString()))
                    : String.CASE_INSENSITIVE_ORDER.compare(one.toString(), other.toString()));

    @Inject
    private Objects objects;

    @Inject
    private Catalogue catalogue;

    /** {@code Problem} 400 for a field the kind does not have, or whose value is a secret. */
    public Page<Item> of(String kind, ObjectQuery query) {
        if (query.byNameOnly()) {
            return objects.list(kind, query.text(), query.offset(), query.limit());
        }
        Set<String> fields = fields(kind);
        query.fields().keySet().forEach(field -> refuseUnknown(field, fields));
        Stream.of(VERSION, CHANGED_AT).forEach(fields::add);
        query.order().forEach(order -> refuseUnknown(order.field(), fields));
        List<Item> found = objects.list(kind, query.text(), 0, Integer.MAX_VALUE).items().stream()
                .filter(item -> matches(item, query.fields()))
                .sorted(comparator(query.order()))
                .toList();
        List<Item> page =
                found.stream().skip(query.offset()).limit(query.limit()).toList();
        return new Page<>(found.size(), page);
    }

    private Set<String> fields(String kind) {
        Set<String> fields = new TreeSet<>(ENVELOPE);
        catalogue.kind(kind).values().forEach(spec -> spec.fields().stream()
                .filter(field -> !field.secret())
                .map(FieldSpec::name)
                .forEach(fields::add));
        return fields;
    }

    private static void refuseUnknown(String field, Set<String> fields) {
        if (!fields.contains(field)) {
            throw Problem.invalid(field, "is no field to look for or sort by" + Nearest.hint(field, fields));
        }
    }

    private static boolean matches(Item item, Map<String, List<String>> fields) {
        return fields.entrySet().stream().allMatch(field -> matches(item.body().get(field.getKey()), field.getValue()));
    }

    private static boolean matches(Object value, List<String> wanted) {
        if (value instanceof Collection<?> several) {
            return several.stream().anyMatch(one -> matches(one, wanted));
        }
        return wanted.contains(value == null ? "" : value.toString());
    }

    private static Comparator<Item> comparator(List<Order> orders) {
        Comparator<Item> byName = Comparator.comparing(item -> item.key().name());
        return orders.stream()
                .map(Listing::comparator)
                .reduce(Comparator::thenComparing)
                .map(given -> given.thenComparing(byName))
                .orElse(byName);
    }

    private static Comparator<Item> comparator(Order order) {
        Comparator<Item> ascending = Comparator.comparing(item -> value(item, order.field()), VALUES);
        return order.descending() ? ascending.reversed() : ascending;
    }

    private static Object value(Item item, String field) {
        return switch (field) {
            case VERSION -> item.version();
            case CHANGED_AT -> item.changedAt();
            default -> item.body().get(field);
        };
    }
}
