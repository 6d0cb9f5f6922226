package dev.retell4j.apps;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether the connection to an app stands.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class AppConnectionStatus extends OpenEnum<AppConnectionStatus.Known> {
    /** No connection has been made. Wire value: {@code not_connected}. */
    public static final AppConnectionStatus NOT_CONNECTED =
            new AppConnectionStatus("not_connected", Known.NOT_CONNECTED);

    /** The connection stands. Wire value: {@code connected}. */
    public static final AppConnectionStatus CONNECTED = new AppConnectionStatus("connected", Known.CONNECTED);

    /** The connection is broken. Wire value: {@code error}. */
    public static final AppConnectionStatus ERROR = new AppConnectionStatus("error", Known.ERROR);

    private static final List<AppConnectionStatus> KNOWN_VALUES = List.of(NOT_CONNECTED, CONNECTED, ERROR);

    private static final Map<String, AppConnectionStatus> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(AppConnectionStatus::asString, Function.identity()));

    private AppConnectionStatus(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AppConnectionStatus of(String value) {
        AppConnectionStatus known = BY_TEXT.get(value);
        return known == null ? new AppConnectionStatus(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<AppConnectionStatus> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** No connection has been made. Wire value: {@code not_connected}. */
        NOT_CONNECTED,

        /** The connection stands. Wire value: {@code connected}. */
        CONNECTED,

        /** The connection is broken. Wire value: {@code error}. */
        ERROR
    }
}
