package dev.retell4j.filters;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether a call runs in a browser or over the telephone network.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class CallType extends OpenEnum<CallType.Known> {
    /** Wire value: {@code web_call}. */
    public static final CallType WEB_CALL = new CallType("web_call", Known.WEB_CALL);

    /** Wire value: {@code phone_call}. */
    public static final CallType PHONE_CALL = new CallType("phone_call", Known.PHONE_CALL);

    private static final List<CallType> KNOWN_VALUES = List.of(WEB_CALL, PHONE_CALL);

    private static final Map<String, CallType> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(CallType::asString, Function.identity()));

    private CallType(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CallType of(String value) {
        CallType known = BY_TEXT.get(value);
        return known == null ? new CallType(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<CallType> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Wire value: {@code web_call}. */
        WEB_CALL,

        /** Wire value: {@code phone_call}. */
        PHONE_CALL
    }
}
