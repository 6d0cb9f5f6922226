package dev.retell4j.tools;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the agent comes by what it says while a tool runs.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class ExecutionMessageType extends OpenEnum<ExecutionMessageType.Known> {
    /** The agent words it itself, following instructions. Wire value: {@code prompt}. */
    public static final ExecutionMessageType PROMPT = new ExecutionMessageType("prompt", Known.PROMPT);

    /** The agent says the given text as it stands. Wire value: {@code static_text}. */
    public static final ExecutionMessageType STATIC_TEXT = new ExecutionMessageType("static_text", Known.STATIC_TEXT);

    private static final List<ExecutionMessageType> KNOWN_VALUES = List.of(PROMPT, STATIC_TEXT);

    private static final Map<String, ExecutionMessageType> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(ExecutionMessageType::asString, Function.identity()));

    private ExecutionMessageType(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ExecutionMessageType of(String value) {
        ExecutionMessageType known = BY_TEXT.get(value);
        return known == null ? new ExecutionMessageType(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<ExecutionMessageType> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** The agent words it itself, following instructions. Wire value: {@code prompt}. */
        PROMPT,

        /** The agent says the given text as it stands. Wire value: {@code static_text}. */
        STATIC_TEXT
    }
}
