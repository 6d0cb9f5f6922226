package dev.retell4j.filters;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A call status that a list of calls can be narrowed to.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class CallStatusFilterValue extends OpenEnum<CallStatusFilterValue.Known> {
    /** Wire value: {@code not_connected}. */
    public static final CallStatusFilterValue NOT_CONNECTED =
            new CallStatusFilterValue("not_connected", Known.NOT_CONNECTED);

    /** Wire value: {@code ongoing}. */
    public static final CallStatusFilterValue ONGOING = new CallStatusFilterValue("ongoing", Known.ONGOING);

    /** Wire value: {@code ended}. */
    public static final CallStatusFilterValue ENDED = new CallStatusFilterValue("ended", Known.ENDED);

    /** Wire value: {@code error}. */
    public static final CallStatusFilterValue ERROR = new CallStatusFilterValue("error", Known.ERROR);

    private static final List<CallStatusFilterValue> KNOWN_VALUES = List.of(NOT_CONNECTED, ONGOING, ENDED, ERROR);

    private static final Map<String, CallStatusFilterValue> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(CallStatusFilterValue::asString, Function.identity()));

    private CallStatusFilterValue(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CallStatusFilterValue of(String value) {
        CallStatusFilterValue known = BY_TEXT.get(value);
        return known == null ? new CallStatusFilterValue(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<CallStatusFilterValue> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Wire value: {@code not_connected}. */
        NOT_CONNECTED,

        /** Wire value: {@code ongoing}. */
        ONGOING,

        /** Wire value: {@code ended}. */
        ENDED,

        /** Wire value: {@code error}. */
        ERROR
    }
}
