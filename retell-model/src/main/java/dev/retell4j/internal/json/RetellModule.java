package dev.retell4j.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializer;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import dev.retell4j.types.OpenEnum;
import dev.retell4j.types.RetellObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Teaches Jackson the project's types: objects, unions, times and numbers as Retell writes them. */
final class RetellModule extends SimpleModule {
    private static final long serialVersionUID = 1L;
    private static final BigDecimal NANOS_PER_MILLI = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal MILLIS_PER_SECOND = BigDecimal.valueOf(1000);
    private static final double LARGEST_EXACT_INTEGER = 1L << 53;

    /** Tags first, for quick reading, then required fields. Without this, the JVM's order of methods would decide. */
    private static final Comparator<BeanPropertyWriter> WIRE_ORDER = Comparator.comparing(
                    (BeanPropertyWriter property) -> property.getAnnotation(Constant.class) == null)
            .thenComparing(property -> property.getAnnotation(Required.class) == null)
            .thenComparing(BeanPropertyWriter::getName);

    private static final int MOST_DIGITS_OF_A_TIME = 19;

    RetellModule() {
        super("retell4j");
        addSerializer(Instant.class, new InstantWriter());
        addSerializer(Duration.class, new DurationWriter());
        addSerializer(Double.class, new DoubleWriter());
        addDeserializer(Instant.class, new InstantReader());
        addDeserializer(Duration.class, new DurationReader());
        addDeserializer(Double.class, new DoubleReader());
        setSerializerModifier(new BeanSerializerModifier() {
            private static final long serialVersionUID = 1L;

            @Override
            public List<BeanPropertyWriter> orderProperties(
                    SerializationConfig config, BeanDescription description, List<BeanPropertyWriter> properties) {
                if (RetellObject.class.isAssignableFrom(description.getBeanClass())) {
                    properties.sort(WIRE_ORDER);
                }
                return properties;
            }

            @Override
            public JsonSerializer<?> modifySerializer(
                    SerializationConfig config, BeanDescription description, JsonSerializer<?> serializer) {
                return serializer instanceof BeanSerializer bean
                                && RetellObject.class.isAssignableFrom(description.getBeanClass())
                        ? new ObjectWriter(bean)
                        : serializer;
            }
        });
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public @Nullable JsonDeserializer<?> findBeanDeserializer(
                    JavaType type, DeserializationConfig config, BeanDescription description) {
                Class<?> raw = type.getRawClass();
                if (RetellObject.class.isAssignableFrom(raw)) {
                    JsonDeserialize binding = raw.getAnnotation(JsonDeserialize.class);
                    return binding == null ? null : new ObjectReader(raw, binding.builder());
                }
                if (OpenEnum.class.isAssignableFrom(raw)) {
                    return new OpenEnumReader(raw);
                }
                JsonUnion union = raw.getAnnotation(JsonUnion.class);
                return union == null ? null : new UnionReader(raw, union);
            }
        });
    }

    /** Retell's times are milliseconds since 1970-01-01T00:00Z. */
    private static final class InstantReader extends StdScalarDeserializer<Instant> {
        private static final long serialVersionUID = 1L;

        InstantReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
                return Instant.ofEpochMilli(parser.getLongValue());
            }
            if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
                BigDecimal millis = parser.getDecimalValue();
                if (millis.precision() - millis.scale() > MOST_DIGITS_OF_A_TIME) {
                    // Spares the arithmetic on 1e999999999, which would take for ever.
                    return (Instant)
                            context.handleWeirdNumberValue(handledType(), millis, "not a time in milliseconds");
                }
                try {
                    BigDecimal seconds = millis.divide(MILLIS_PER_SECOND);
                    BigDecimal[] parts = seconds.divideAndRemainder(BigDecimal.ONE);
                    return Instant.ofEpochSecond(
                            parts[0].longValueExact(),
                            parts[1].movePointRight(9).longValueExact());
                } catch (ArithmeticException e) {
                    return (Instant)
                            context.handleWeirdNumberValue(handledType(), millis, "not a time in milliseconds");
                }
            }
            return (Instant) context.handleUnexpectedToken(handledType(), parser);
        }
    }

    private static final class InstantWriter extends StdScalarSerializer<Instant> {
        private static final long serialVersionUID = 1L;

        InstantWriter() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            int beyondMillis = value.getNano() % 1_000_000;
            if (beyondMillis == 0) {
                generator.writeNumber(value.toEpochMilli());
            } else {
                generator.writeNumber(millis(value.getEpochSecond(), value.getNano()));
            }
        }
    }

    /** Durations are milliseconds. */
    private static final class DurationReader extends StdScalarDeserializer<Duration> {
        private static final long serialVersionUID = 1L;

        DurationReader() {
            super(Duration.class);
        }

        @Override
        public Duration deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
                return Duration.ofMillis(parser.getLongValue());
            }
            if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
                BigDecimal millis = parser.getDecimalValue();
                try {
                    return Duration.ofNanos(millis.multiply(NANOS_PER_MILLI).longValueExact());
                } catch (ArithmeticException e) {
                    return (Duration)
                            context.handleWeirdNumberValue(handledType(), millis, "not a number of milliseconds");
                }
            }
            return (Duration) context.handleUnexpectedToken(handledType(), parser);
        }
    }

    private static final class DurationWriter extends StdScalarSerializer<Duration> {
        private static final long serialVersionUID = 1L;

        DurationWriter() {
            super(Duration.class);
        }

        @Override
        public void serialize(Duration value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            int beyondMillis = value.getNano() % 1_000_000;
            if (beyondMillis == 0) {
                generator.writeNumber(value.toMillis());
            } else {
                generator.writeNumber(millis(value.getSeconds(), value.getNano()));
            }
        }
    }

    /** The nanoseconds count forwards, also from seconds before zero. */
    private static BigDecimal millis(long seconds, int nanos) {
        return BigDecimal.valueOf(seconds)
                .multiply(MILLIS_PER_SECOND)
                .add(BigDecimal.valueOf(nanos, 6).stripTrailingZeros());
    }

    /** Takes numbers only, and only those that fit: a text such as "NaN" would be written back as a number. */
    private static final class DoubleReader extends StdScalarDeserializer<Double> {
        private static final long serialVersionUID = 1L;

        DoubleReader() {
            super(Double.class);
        }

        @Override
        public Double deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.currentToken().isNumeric()) {
                return (Double) context.handleUnexpectedToken(handledType(), parser);
            }
            double number = ShortDecimal.read(parser);
            if (Double.isNaN(number)) {
                number = parser.getDoubleValue();
            }
            return Double.isFinite(number)
                    ? (Double) number
                    : (Double) context.handleWeirdNumberValue(handledType(), number, "too large for a number");
        }
    }

    /** Writes whole numbers without a fraction, as servers do, so that {@code 1} does not come back as {@code 1.0}. */
    private static final class DoubleWriter extends StdScalarSerializer<Double> {
        private static final long serialVersionUID = 1L;

        DoubleWriter() {
            super(Double.class);
        }

        @Override
        public void serialize(Double value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            double number = value;
            if (number == Math.rint(number) && Math.abs(number) < LARGEST_EXACT_INTEGER) {
                generator.writeNumber((long) number);
            } else {
                generator.writeNumber(number);
            }
        }
    }
}
