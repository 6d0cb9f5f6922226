package dev.retell4j.types;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which side started a conversation.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class Direction extends OpenEnum<Direction.Known> {
    /** The user reached out to the agent. Wire value: {@code inbound}. */
    public static final Direction INBOUND = new Direction("inbound", Known.INBOUND);

    /** The agent reached out to the user. Wire value: {@code outbound}. */
    public static final Direction OUTBOUND = new Direction("outbound", Known.OUTBOUND);

    private static final List<Direction> KNOWN_VALUES = List.of(INBOUND, OUTBOUND);

    private static final Map<String, Direction> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(Direction::asString, Function.identity()));

    private Direction(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Direction of(String value) {
        Direction known = BY_TEXT.get(value);
        return known == null ? new Direction(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<Direction> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** The user reached out to the agent. Wire value: {@code inbound}. */
        INBOUND,

        /** The agent reached out to the user. Wire value: {@code outbound}. */
        OUTBOUND
    }
}
