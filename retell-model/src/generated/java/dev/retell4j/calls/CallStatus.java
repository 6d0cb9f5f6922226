package dev.retell4j.calls;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far a call has come.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class CallStatus extends OpenEnum<CallStatus.Known> {
    /** The call has been created but has not begun. Wire value: {@code registered}. */
    public static final CallStatus REGISTERED = new CallStatus("registered", Known.REGISTERED);

    /** The call was never answered or put through. Wire value: {@code not_connected}. */
    public static final CallStatus NOT_CONNECTED = new CallStatus("not_connected", Known.NOT_CONNECTED);

    /** The call is running. Wire value: {@code ongoing}. */
    public static final CallStatus ONGOING = new CallStatus("ongoing", Known.ONGOING);

    /** The call took place and is over. Wire value: {@code ended}. */
    public static final CallStatus ENDED = new CallStatus("ended", Known.ENDED);

    /** The call failed. Wire value: {@code error}. */
    public static final CallStatus ERROR = new CallStatus("error", Known.ERROR);

    private static final List<CallStatus> KNOWN_VALUES = List.of(REGISTERED, NOT_CONNECTED, ONGOING, ENDED, ERROR);

    private static final Map<String, CallStatus> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(CallStatus::asString, Function.identity()));

    private CallStatus(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CallStatus of(String value) {
        CallStatus known = BY_TEXT.get(value);
        return known == null ? new CallStatus(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<CallStatus> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** The call has been created but has not begun. Wire value: {@code registered}. */
        REGISTERED,

        /** The call was never answered or put through. Wire value: {@code not_connected}. */
        NOT_CONNECTED,

        /** The call is running. Wire value: {@code ongoing}. */
        ONGOING,

        /** The call took place and is over. Wire value: {@code ended}. */
        ENDED,

        /** The call failed. Wire value: {@code error}. */
        ERROR
    }
}
