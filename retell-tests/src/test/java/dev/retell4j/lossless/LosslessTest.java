package dev.retell4j.lossless;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.contract.ContractDocument;
import dev.retell4j.contract.JavaNames;
import dev.retell4j.contract.SchemaNode;
import dev.retell4j.contract.SchemaNode.Kind;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.types.RetellObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** Whatever the API sends comes out again as it went in. Each try goes over all components. */
class LosslessTest {
    private static final ContractDocument CONTRACT = ContractDocument.read();
    private static final Map<String, SchemaNode> COMPONENTS = CONTRACT.components();
    private static final Map<String, Class<?>> TYPES = types();

    /** Reads numbers with all their digits, and knows nothing of the project. */
    private static final JsonMapper PLAIN = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /** The same number, however it is written: 1 and 1.0. */
    private static final Comparator<JsonNode> BY_VALUE = (left, right) -> left.isNumber() && right.isNumber()
            ? left.decimalValue().compareTo(right.decimalValue())
            : left.equals(right) ? 0 : 1;

    private static Map<String, Class<?>> types() {
        JavaNames names = JavaNames.read();
        Map<String, Class<?>> types = new LinkedHashMap<>();
        COMPONENTS.keySet().forEach(component -> {
            try {
                types.put(component, Class.forName(names.className(component)));
            } catch (ClassNotFoundException e) {
                throw new LinkageError(e.getMessage(), e);
            }
        });
        return types;
    }

    @Property(seed = "20261123", tries = 4, shrinking = ShrinkingMode.OFF)
    void everyComponent_readAndWritten_isTheSameJson(@ForAll long seed) {
        roundTripAll(seed);
    }

    @Tag("long")
    @Property(seed = "20261123", tries = 100, shrinking = ShrinkingMode.OFF)
    void everyComponent_readAndWrittenManyTimes_isTheSameJson(@ForAll long seed) {
        roundTripAll(seed);
    }

    /** All but the components with files, which travel as parts of a form and never as JSON. */
    private static Map<String, Class<?>> json() {
        Map<String, Class<?>> types = new LinkedHashMap<>(TYPES);
        types.keySet()
                .removeIf(component ->
                        COMPONENTS.get(component).properties().values().stream().anyMatch(LosslessTest::holdsFiles));
        assertThat(types).hasSizeGreaterThan(TYPES.size() - 5);
        return types;
    }

    private static boolean holdsFiles(SchemaNode schema) {
        return schema.kind() == Kind.BINARY || (schema.kind() == Kind.LIST && holdsFiles(schema.items()));
    }

    private static void roundTripAll(long seed) {
        List<String> failures = new ArrayList<>();
        for (Shape shape : Shape.values()) {
            Samples samples =
                    new Samples(CONTRACT, new Random(seed ^ shape.name().hashCode()), shape);
            json().forEach((component, type) -> {
                JsonNode json = samples.of(component);
                roundTrip(json, type).ifPresent(problem -> failures.add(shape + " " + component + ": " + problem));
            });
        }
        assertThat(failures.stream().limit(5))
                .as("%s failures", failures.size())
                .isEmpty();
    }

    @Property(seed = "20261123", tries = 2, shrinking = ShrinkingMode.OFF)
    void everyMemberOfEveryUnion_readAndWritten_isThatMember(@ForAll long seed) {
        List<String> failures = new ArrayList<>();
        int members = 0;
        for (Shape shape : List.of(Shape.ALL, Shape.REQUIRED, Shape.LATE_TAGS, Shape.UNKNOWN_FIELDS)) {
            Samples samples = new Samples(CONTRACT, new Random(seed), shape);
            for (Map.Entry<String, SchemaNode> union : COMPONENTS.entrySet()) {
                for (SchemaNode member : unionMembers(union.getValue())) {
                    members++;
                    String component = member.reference().orElseThrow();
                    JsonNode json = samples.member(union.getValue(), component, 0);
                    String problem = roundTrip(json, TYPES.get(union.getKey())).orElse("");
                    Class<?> read = read(json, TYPES.get(union.getKey())).getClass();
                    if (!TYPES.get(component).isAssignableFrom(read)) {
                        problem = "was read as " + read + " " + problem + " from " + json;
                    }
                    if (!problem.isEmpty()) {
                        failures.add(shape + " " + union.getKey() + " | " + component + ": " + problem);
                    }
                }
            }
        }
        assertThat(failures.stream().limit(5))
                .as("%s failures", failures.size())
                .isEmpty();
        assertThat(members).isGreaterThan(400);
    }

    private static List<SchemaNode> unionMembers(SchemaNode schema) {
        return schema.kind() == Kind.UNION_OF_OBJECTS ? schema.members() : List.of();
    }

    /** A field of the wrong type fails; what can hold anything keeps it; nothing is turned into something else. */
    @Property(seed = "20261123", tries = 3, shrinking = ShrinkingMode.OFF)
    void everyField_ofTheWrongType_failsOrIsKept(@ForAll long seed) {
        Samples samples = new Samples(CONTRACT, new Random(seed), Shape.REQUIRED);
        List<String> failures = new ArrayList<>();
        int[] counts = new int[2];
        COMPONENTS.forEach((component, schema) -> schema.properties().forEach((name, property) -> {
            Optional<JsonNode> misfit = samples.misfit(property);
            ObjectNode json = (ObjectNode) samples.of(component);
            json.set(name, misfit.orElseGet(() -> PLAIN.createArrayNode().add(5)));
            counts[misfit.isPresent() ? 0 : 1]++;
            String problem = misfit.isPresent()
                    ? refusal(json, TYPES.get(component))
                    : roundTrip(json, TYPES.get(component)).orElse("");
            if (!problem.isEmpty()) {
                failures.add(component + "." + name + ": " + problem);
            }
        }));
        assertThat(failures.stream().limit(5))
                .as("%s failures", failures.size())
                .isEmpty();
        assertThat(counts[0]).isGreaterThan(1500);
        assertThat(counts[1]).isGreaterThan(50);
    }

    /** Empty when the JSON is refused the way it should be. */
    private static String refusal(JsonNode json, Class<?> type) {
        try {
            return "became " + JsonCodec.writeText(JsonCodec.read(bytes(json), type)) + " from " + json;
        } catch (JsonProcessingException e) {
            return "";
        } catch (IOException | RuntimeException e) {
            return "failed with " + e;
        }
    }

    @Example
    void elements_thatAreNull_failOrAreKept() {
        List<String> failures = new ArrayList<>();
        COMPONENTS.forEach((component, schema) -> schema.properties().forEach((name, property) -> {
            Kind kind = CONTRACT.resolve(property).kind();
            if (kind != Kind.LIST && kind != Kind.MAP) {
                return;
            }
            ObjectNode json =
                    new Samples(CONTRACT, new Random(1), Shape.REQUIRED).of(component) instanceof ObjectNode object
                            ? object
                            : PLAIN.createObjectNode();
            json.set(
                    name,
                    kind == Kind.LIST
                            ? PLAIN.createArrayNode().addNull()
                            : PLAIN.createObjectNode().putNull("x"));
            if (!refusal(json, TYPES.get(component)).isEmpty()) {
                roundTrip(json, TYPES.get(component))
                        .ifPresent(problem -> failures.add(component + "." + name + ": " + problem));
            }
        }));
        assertThat(failures.stream().limit(5))
                .as("%s failures", failures.size())
                .isEmpty();
    }

    /** Empty when nothing got lost. */
    private static Optional<String> roundTrip(JsonNode json, Class<?> type) {
        try {
            Object value = read(json, type);
            Object again = read(json, type);
            if (!value.equals(again) || value.hashCode() != again.hashCode()) {
                return Optional.of("is not equal to itself read again: " + json);
            }
            Optional<String> problem = difference("written", json, JsonCodec.write(value));
            if (problem.isEmpty() && value instanceof RetellObject) {
                problem = difference("rebuilt", json, JsonCodec.write(rebuilt(value)));
                if (problem.isEmpty() && !rebuilt(value).equals(value)) {
                    problem = Optional.of("is not equal after toBuilder(): " + json);
                }
            }
            return problem;
        } catch (IOException | RuntimeException e) {
            return Optional.of("failed with " + e + " at " + json);
        }
    }

    private static Object read(JsonNode json, Class<?> type) {
        try {
            return JsonCodec.read(bytes(json), type);
        } catch (IOException e) {
            throw new AssertionError(e.getMessage() + " at " + json, e);
        }
    }

    private static byte[] bytes(JsonNode json) {
        try {
            return PLAIN.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static Optional<String> difference(String how, JsonNode expected, byte[] written) throws IOException {
        JsonNode before = PLAIN.readTree(bytes(expected));
        JsonNode after = PLAIN.readTree(written);
        return before.equals(BY_VALUE, after)
                ? Optional.empty()
                : Optional.of(how + " " + after + " instead of " + before);
    }

    private static Object rebuilt(Object value) {
        try {
            Class<?> type = value.getClass().getSuperclass();
            Object builder = type.getMethod("toBuilder").invoke(value);
            return builder.getClass().getMethod("buildUnchecked").invoke(builder);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
