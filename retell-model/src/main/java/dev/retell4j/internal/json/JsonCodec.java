package dev.retell4j.internal.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The one JSON mapper of the project.
 *
 * <p>It is strict about types, because a value that is quietly converted is written back changed: a value of another
 * type fails, and the union around it then keeps the whole JSON.
 */
public final class JsonCodec {
    /** Property under which types hold what has no accessor. */
    public static final String EXTRA = "$extra";

    /** Set while bytes are decoded a second time, now with unions that survive a member that does not fit. */
    static final Object LENIENT_UNIONS = new Object();

    private static final ObjectMapper MAPPER = createMapper();

    private JsonCodec() {}

    /**
     * Returns the mapper.
     *
     * @return the mapper; not to be reconfigured
     */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /**
     * Reads a value.
     *
     * @param body JSON in UTF-8
     * @param type the type
     * @param <T> the type
     * @return the value, or null for the JSON null
     * @throws IOException when the body is not JSON or does not fit the type
     */
    @SuppressWarnings("NullAway") // Jackson reads the JSON null as null; the callers know
    public static <T> T read(byte[] body, Type type) throws IOException {
        JavaType javaType = MAPPER.constructType(type);
        try {
            return MAPPER.readerFor(javaType).readValue(body);
        } catch (JsonProcessingException | NumberFormatException e) {
            try {
                return MAPPER.readerFor(javaType)
                        .withAttribute(LENIENT_UNIONS, true)
                        .readValue(body);
            } catch (JsonProcessingException | NumberFormatException second) {
                // The first failure has the better position: buffered members have none. Of a number with an exponent
                // that does not fit an int, Jackson tells as it does of no other.
                throw e instanceof IOException failure ? failure : new IOException(e);
            }
        }
    }

    /**
     * Tells whether a value is being read by the project's own mapper.
     *
     * @param context Jackson's view of the reading
     * @return false for a user's own mapper
     */
    public static boolean isReading(DeserializationContext context) {
        return context.getNodeFactory() == MAPPER.getNodeFactory();
    }

    /**
     * Reads a value from a tree.
     *
     * @param tree the JSON
     * @param type the type
     * @param <T> the type
     * @return the value
     * @throws IOException when the tree does not fit the type
     */
    public static <T> T read(JsonNode tree, JavaType type) throws IOException {
        return MAPPER.readerFor(type).withAttribute(LENIENT_UNIONS, true).readValue(tree.traverse(MAPPER));
    }

    /**
     * Writes a value as bytes.
     *
     * @param value any value with a JSON form
     * @return compact JSON in UTF-8
     * @throws IllegalArgumentException when the value has no JSON form
     */
    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No JSON form: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * Writes a value as text. Half a surrogate pair stays one, unlike in {@link #write}, where it is an escape.
     *
     * @param value any value with a JSON form
     * @return compact JSON
     * @throws IllegalArgumentException when the value has no JSON form
     */
    public static String writeText(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No JSON form: " + e.getOriginalMessage(), e);
        }
    }

    private static ObjectMapper createMapper() {
        JsonMapper.Builder builder = JsonMapper.builder()
                .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER, StreamReadFeature.USE_FAST_BIG_NUMBER_PARSER)
                .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT, DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .annotationIntrospector(new ForeignMapper.Ignored())
                .addModule(new RetellModule())
                .nodeFactory(new SmallestNumbers());
        for (LogicalType type : new LogicalType[] {LogicalType.Textual, LogicalType.Boolean}) {
            builder.withCoercionConfig(
                    type,
                    config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
        }
        return builder.build();
    }

    /** Holds a whole number in one form only, so that {@code 1} is equal to {@code 1} wherever it comes from. */
    private static final class SmallestNumbers extends JsonNodeFactory {
        private static final long serialVersionUID = 1L;

        @Override
        public NumericNode numberNode(long number) {
            return number == (int) number ? super.numberNode((int) number) : super.numberNode(number);
        }

        @Override
        public ValueNode numberNode(BigInteger number) {
            return number.bitLength() < Long.SIZE ? numberNode(number.longValue()) : super.numberNode(number);
        }

        /** {@code 5e0} is written as {@code 5}, so it is held as that. */
        @Override
        public ValueNode numberNode(BigDecimal number) {
            return number.scale() == 0 ? numberNode(number.unscaledValue()) : super.numberNode(number);
        }
    }
}
