package dev.retell4j.websocket.protocol;

import dev.retell4j.types.OpenEnum;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn to speak begins.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class TurnTaking extends OpenEnum<TurnTaking.Known> {
    /** The speaker has changed to the user. Wire value: {@code user_turn}. */
    public static final TurnTaking USER_TURN = new TurnTaking("user_turn", Known.USER_TURN);

    /** The agent is about to start to speak. Wire value: {@code agent_turn}. */
    public static final TurnTaking AGENT_TURN = new TurnTaking("agent_turn", Known.AGENT_TURN);

    private static final List<TurnTaking> KNOWN_VALUES = List.of(USER_TURN, AGENT_TURN);

    private TurnTaking(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    public static TurnTaking of(String value) {
        return switch (value) {
            case "user_turn" -> USER_TURN;
            case "agent_turn" -> AGENT_TURN;
            default -> new TurnTaking(value, null);
        };
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<TurnTaking> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** The speaker has changed to the user. Wire value: {@code user_turn}. */
        USER_TURN,

        /** The agent is about to start to speak. Wire value: {@code agent_turn}. */
        AGENT_TURN
    }
}
