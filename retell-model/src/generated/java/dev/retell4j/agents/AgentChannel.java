package dev.retell4j.agents;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether an agent talks or writes.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class AgentChannel extends OpenEnum<AgentChannel.Known> {
    /** A voice agent, for phone and web calls. Wire value: {@code voice}. */
    public static final AgentChannel VOICE = new AgentChannel("voice", Known.VOICE);

    /** A chat agent, for text conversations. Wire value: {@code chat}. */
    public static final AgentChannel CHAT = new AgentChannel("chat", Known.CHAT);

    private static final List<AgentChannel> KNOWN_VALUES = List.of(VOICE, CHAT);

    private static final Map<String, AgentChannel> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(AgentChannel::asString, Function.identity()));

    private AgentChannel(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AgentChannel of(String value) {
        AgentChannel known = BY_TEXT.get(value);
        return known == null ? new AgentChannel(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<AgentChannel> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** A voice agent, for phone and web calls. Wire value: {@code voice}. */
        VOICE,

        /** A chat agent, for text conversations. Wire value: {@code chat}. */
        CHAT
    }
}
