package dev.retell4j.webhooks.events;

import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the threshold of an alert rule is measured by.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class AlertThresholdType extends OpenEnum<AlertThresholdType.Known> {
    /** The value itself. Wire value: {@code absolute}. */
    public static final AlertThresholdType ABSOLUTE = new AlertThresholdType("absolute", Known.ABSOLUTE);

    /** The change since the time before. Wire value: {@code relative}. */
    public static final AlertThresholdType RELATIVE = new AlertThresholdType("relative", Known.RELATIVE);

    private static final List<AlertThresholdType> KNOWN_VALUES = List.of(ABSOLUTE, RELATIVE);

    private static final Map<String, AlertThresholdType> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(AlertThresholdType::asString, Function.identity()));

    private AlertThresholdType(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    public static AlertThresholdType of(String value) {
        AlertThresholdType known = BY_TEXT.get(value);
        return known == null ? new AlertThresholdType(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<AlertThresholdType> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** The value itself. Wire value: {@code absolute}. */
        ABSOLUTE,

        /** The change since the time before. Wire value: {@code relative}. */
        RELATIVE
    }
}
