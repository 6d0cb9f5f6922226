package dev.retell4j.agents;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A kind of response engine that Retell itself runs.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class RetellResponseEngineType extends OpenEnum<RetellResponseEngineType.Known> {
    /** A Retell LLM, driven by prompts and, where wanted, states. Wire value: {@code retell-llm}. */
    public static final RetellResponseEngineType RETELL_LLM =
            new RetellResponseEngineType("retell-llm", Known.RETELL_LLM);

    /** A conversation flow, driven by nodes and edges. Wire value: {@code conversation-flow}. */
    public static final RetellResponseEngineType CONVERSATION_FLOW =
            new RetellResponseEngineType("conversation-flow", Known.CONVERSATION_FLOW);

    private static final List<RetellResponseEngineType> KNOWN_VALUES = List.of(RETELL_LLM, CONVERSATION_FLOW);

    private static final Map<String, RetellResponseEngineType> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(RetellResponseEngineType::asString, Function.identity()));

    private RetellResponseEngineType(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RetellResponseEngineType of(String value) {
        RetellResponseEngineType known = BY_TEXT.get(value);
        return known == null ? new RetellResponseEngineType(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<RetellResponseEngineType> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** A Retell LLM, driven by prompts and, where wanted, states. Wire value: {@code retell-llm}. */
        RETELL_LLM,

        /** A conversation flow, driven by nodes and edges. Wire value: {@code conversation-flow}. */
        CONVERSATION_FLOW
    }
}
