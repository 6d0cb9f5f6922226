package dev.retell4j.webhooks;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import dev.retell4j.internal.json.JsonCodec;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the arguments of a function as a type of the user's.
 *
 * @param <A> the type
 */
final class ArgumentReader<A> {
    private static final Set<Class<?>> WHOLE_NUMBERS = Set.of(
            int.class,
            Integer.class,
            long.class,
            Long.class,
            short.class,
            Short.class,
            byte.class,
            Byte.class,
            BigInteger.class);

    private final Class<A> type;
    private final ObjectReader ofJson;
    private final ObjectReader ofTexts;

    private ArgumentReader(Class<A> type, ObjectReader ofJson, ObjectReader ofTexts) {
        this.type = type;
        this.ofJson = ofJson;
        this.ofTexts = ofTexts;
    }

    static <A> ArgumentReader<A> of(Class<A> type) {
        ObjectReader ofJson = reader(JsonCodec.mapper(), type);
        try {
            // Finds out now, not at the first call, whether the type can be read at all.
            Object unused = ofJson.readValue("{}");
        } catch (InvalidDefinitionException e) {
            throw new IllegalArgumentException(
                    type.getName() + " cannot be made of JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            // It can be read; it just has properties that are required.
        }
        return new ArgumentReader<>(type, ofJson, reader(Texts.MAPPER, type));
    }

    private static ObjectReader reader(ObjectMapper mapper, Class<?> type) {
        return mapper.readerFor(type).with(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }

    /** Takes numbers and truth values that are written as text, since an address has nothing else. */
    private static final class Texts {
        static final ObjectMapper MAPPER = mapper();

        private static ObjectMapper mapper() {
            ObjectMapper mapper = JsonCodec.mapper()
                    .copy()
                    .configure(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY, true)
                    .registerModule(new SimpleModule("texts")
                            .addDeserializer(
                                    Double.class, new NumberDeserializers.DoubleDeserializer(Double.class, null)));
            for (LogicalType type : List.of(LogicalType.Integer, LogicalType.Float, LogicalType.Boolean)) {
                mapper.coercionConfigFor(type)
                        .setCoercion(CoercionInputShape.String, CoercionAction.TryConvert)
                        .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
            }
            return mapper;
        }
    }

    /**
     * Reads arguments.
     *
     * @throws WrongArguments when they do not fit
     */
    A read(FunctionInput input) {
        if (type.isInstance(input.args())) {
            return type.cast(input.args());
        }
        ObjectReader reader = input.fromQuery() ? ofTexts : ofJson;
        try {
            return Objects.requireNonNull(reader.<A>readValue(input.args().bytes()), "args");
        } catch (JsonMappingException e) {
            throw new WrongArguments(problem(e));
        } catch (IOException | RuntimeException e) {
            // Numbers beyond all bounds come out of the parser as whatever Java says of them.
            throw new WrongArguments("args cannot be read");
        }
    }

    /** Says where and what is allowed; never the value, nor anything of the program. */
    private static String problem(JsonMappingException e) {
        return field(e.getPath()) + allowed(e);
    }

    private static String field(List<JsonMappingException.Reference> path) {
        StringBuilder field = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            if (step.getFieldName() != null) {
                field.append(field.length() == 0 ? "" : ".").append(step.getFieldName());
            } else {
                field.append('[').append(step.getIndex()).append(']');
            }
        }
        return field.length() == 0 ? "args" : field.toString();
    }

    private static String allowed(JsonMappingException e) {
        if (e instanceof ValueInstantiationException) {
            return " has a value that is not allowed";
        }
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return " must be " + kind(mismatch.getTargetType());
        }
        @Nullable Throwable cause = e.getCause();
        if (cause instanceof InputCoercionException number && number.getTargetType() != null) {
            return " must be " + kind(number.getTargetType()) + " that is not so large";
        }
        return cause == null || cause instanceof JacksonException
                ? " has the wrong type"
                : " has a value that is not allowed";
    }

    private static String kind(Class<?> type) {
        if (CharSequence.class.isAssignableFrom(type)) {
            return "a text";
        }
        if (WHOLE_NUMBERS.contains(type)) {
            return "a whole number";
        }
        if (Number.class.isAssignableFrom(type) || type == double.class || type == float.class) {
            return "a number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants())
                    .map(constant -> JsonCodec.mapper().convertValue(constant, String.class))
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        boolean isStructure = Map.class.isAssignableFrom(type)
                || type.isRecord()
                || !type.getName().startsWith("java");
        return isStructure ? "an object" : "of another form";
    }
}
