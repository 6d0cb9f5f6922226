package dev.retell4j.transcripts;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who spoke in a call.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class UtteranceRole extends OpenEnum<UtteranceRole.Known> {
    /** The agent. Wire value: {@code agent}. */
    public static final UtteranceRole AGENT = new UtteranceRole("agent", Known.AGENT);

    /** The user. Wire value: {@code user}. */
    public static final UtteranceRole USER = new UtteranceRole("user", Known.USER);

    /** The one the call was transferred to. Wire value: {@code transfer_target}. */
    public static final UtteranceRole TRANSFER_TARGET = new UtteranceRole("transfer_target", Known.TRANSFER_TARGET);

    private static final List<UtteranceRole> KNOWN_VALUES = List.of(AGENT, USER, TRANSFER_TARGET);

    private static final Map<String, UtteranceRole> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(UtteranceRole::asString, Function.identity()));

    private UtteranceRole(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static UtteranceRole of(String value) {
        UtteranceRole known = BY_TEXT.get(value);
        return known == null ? new UtteranceRole(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<UtteranceRole> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** The agent. Wire value: {@code agent}. */
        AGENT,

        /** The user. Wire value: {@code user}. */
        USER,

        /** The one the call was transferred to. Wire value: {@code transfer_target}. */
        TRANSFER_TARGET
    }
}
