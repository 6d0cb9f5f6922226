package dev.retell4j.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.contract.SchemaNode.Kind;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.types.Upload;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Goes over each bound that the contract states and builds a value just inside and one just outside. */
class BoundsTest {
    private static final Set<String> BOUNDS =
            Set.of("minimum", "maximum", "minLength", "maxLength", "pattern", "minItems", "maxItems");

    private final ContractDocument contract = ContractDocument.read();
    private final JavaNames names = JavaNames.read();

    /** One bound of one field, with the value next to it on either side. */
    private record Bound(
            String component, String wireName, String keyword, Object inside, Object outside, String allowed) {
        @Override
        public String toString() {
            return component + "." + wireName + " " + keyword + " " + allowed;
        }
    }

    @TestFactory
    Stream<DynamicTest> build_valueOutOfBounds_throwsNamingFieldAndRange() {
        return bounds().stream()
                .map(bound -> DynamicTest.dynamicTest(bound.toString(), () -> {
                    assertThat(problems(bound, bound.outside()))
                            .as("outside: %s", bound.outside())
                            .anyMatch(problem -> problem.startsWith(bound.wireName() + " must ")
                                    && problem.contains(bound.allowed()));
                    assertThat(problems(bound, bound.inside()))
                            .as("inside: %s", bound.inside())
                            .noneMatch(problem -> problem.startsWith(bound.wireName() + " "));
                }));
    }

    @Test
    void bounds_countedInTheWholeDocument_areAllAtFields() {
        Map<String, Integer> everywhere = new TreeMap<>();
        contract.components().values().forEach(schema -> count(schema.keywords(), everywhere));
        Map<String, Integer> tested = new TreeMap<>();
        bounds().forEach(bound -> tested.merge(bound.keyword(), 1, Integer::sum));

        assertThat(tested).isEqualTo(everywhere).hasSize(BOUNDS.size());
    }

    private static void count(Object node, Map<String, Integer> counts) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                if (BOUNDS.contains(name.toString()) && !(value instanceof Map)) {
                    counts.merge(name.toString(), 1, Integer::sum);
                }
                count(value, counts);
            });
        } else if (node instanceof List<?> list) {
            list.forEach(element -> count(element, counts));
        }
    }

    private List<Bound> bounds() {
        List<Bound> bounds = new ArrayList<>();
        contract.components()
                .forEach((component, schema) -> schema.properties().forEach((wireName, property) -> {
                    for (String keyword : BOUNDS) {
                        if (property.keywords().containsKey(keyword)) {
                            bounds.add(bound(component, wireName, property, keyword));
                        }
                    }
                }));
        return bounds;
    }

    private Bound bound(String component, String wireName, SchemaNode schema, String keyword) {
        String allowed = schema.text(keyword).orElseThrow();
        if (keyword.equals("pattern")) {
            assertThat("no match!").doesNotContainPattern(allowed);
            assertThat("a_match-1").containsPattern(allowed);
            return new Bound(component, wireName, keyword, "a_match-1", "no match!", allowed);
        }
        BigDecimal limit = new BigDecimal(allowed);
        boolean exclusive = keyword.equals("minimum") && schema.flag("exclusiveMinimum");
        BigDecimal outward = BigDecimal.valueOf(keyword.startsWith("min") ? -1 : 1);
        BigDecimal inside = exclusive ? limit.subtract(outward) : limit;
        BigDecimal outside = exclusive ? limit : limit.add(outward);
        String shown = keyword.equals("minLength") && allowed.equals("1") ? "empty" : allowed;
        return new Bound(
                component, wireName, keyword, value(wireName, schema, inside), value(wireName, schema, outside), shown);
    }

    private Object value(String wireName, SchemaNode schema, BigDecimal size) {
        if (schema.kind() == Kind.TEXT) {
            return "x".repeat(size.intValueExact());
        }
        if (schema.kind() == Kind.LIST) {
            Object element = switch (schema.items().kind()) {
                case BINARY -> Upload.of("file.txt", new byte[1]);
                case NUMBER -> 1.0;
                case REFERENCE ->
                    empty(names.className(schema.items().reference().orElseThrow()));
                default -> "x";
            };
            return Collections.nCopies(size.intValueExact(), element);
        }
        if (wireName.endsWith("_ms")) {
            return Duration.ofMillis(size.longValueExact());
        }
        return schema.kind() == Kind.NUMBER ? (Object) size.doubleValue() : (Object) size.intValueExact();
    }

    private static Object empty(String className) {
        try {
            Object builder = Classes.get(className).getMethod("builder").invoke(null);
            return builder.getClass().getMethod("buildUnchecked").invoke(builder);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private List<String> problems(Bound bound, Object value) throws ReflectiveOperationException {
        Class<?> type = Classes.get(names.className(bound.component()));
        Object builder = type.getMethod("builder").invoke(null);
        String setter = names.accessor(bound.component(), bound.wireName(), value instanceof Duration);
        Method method = Stream.of(builder.getClass().getMethods())
                .filter(candidate -> candidate.getName().equals(setter)
                        && candidate.getParameterCount() == 1
                        && !candidate.getParameterTypes()[0].getName().endsWith("Patch"))
                .findFirst()
                .orElseThrow();
        method.invoke(builder, value);
        try {
            builder.getClass().getMethod("build").invoke(builder);
            return List.of();
        } catch (InvocationTargetException e) {
            assertThat(e.getCause()).isInstanceOf(RetellValidationException.class);
            RetellValidationException refused = (RetellValidationException) e.getCause();
            assertThat(refused).hasMessageStartingWith(names.simpleName(bound.component()) + ": ");
            return refused.problems();
        }
    }
}
