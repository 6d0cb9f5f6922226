package dev.retell4j.types;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One of the two sides of a conversation.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class Speaker extends OpenEnum<Speaker.Known> {
    /** The person on the other side. Wire value: {@code user}. */
    public static final Speaker USER = new Speaker("user", Known.USER);

    /** The agent. Wire value: {@code agent}. */
    public static final Speaker AGENT = new Speaker("agent", Known.AGENT);

    private static final List<Speaker> KNOWN_VALUES = List.of(USER, AGENT);

    private static final Map<String, Speaker> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(Speaker::asString, Function.identity()));

    private Speaker(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Speaker of(String value) {
        Speaker known = BY_TEXT.get(value);
        return known == null ? new Speaker(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<Speaker> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** The person on the other side. Wire value: {@code user}. */
        USER,

        /** The agent. Wire value: {@code agent}. */
        AGENT
    }
}
