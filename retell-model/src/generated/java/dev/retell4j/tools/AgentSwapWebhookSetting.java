package dev.retell4j.tools;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whose webhook receives the events of a call that was handed over to another agent.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class AgentSwapWebhookSetting extends OpenEnum<AgentSwapWebhookSetting.Known> {
    /** The webhooks of both agents. Wire value: {@code both_agents}. */
    public static final AgentSwapWebhookSetting BOTH_AGENTS =
            new AgentSwapWebhookSetting("both_agents", Known.BOTH_AGENTS);

    /** The webhook of the agent taking over. Wire value: {@code only_destination_agent}. */
    public static final AgentSwapWebhookSetting ONLY_DESTINATION_AGENT =
            new AgentSwapWebhookSetting("only_destination_agent", Known.ONLY_DESTINATION_AGENT);

    /** The webhook of the agent handing over. Wire value: {@code only_source_agent}. */
    public static final AgentSwapWebhookSetting ONLY_SOURCE_AGENT =
            new AgentSwapWebhookSetting("only_source_agent", Known.ONLY_SOURCE_AGENT);

    private static final List<AgentSwapWebhookSetting> KNOWN_VALUES =
            List.of(BOTH_AGENTS, ONLY_DESTINATION_AGENT, ONLY_SOURCE_AGENT);

    private static final Map<String, AgentSwapWebhookSetting> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(AgentSwapWebhookSetting::asString, Function.identity()));

    private AgentSwapWebhookSetting(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AgentSwapWebhookSetting of(String value) {
        AgentSwapWebhookSetting known = BY_TEXT.get(value);
        return known == null ? new AgentSwapWebhookSetting(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<AgentSwapWebhookSetting> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** The webhooks of both agents. Wire value: {@code both_agents}. */
        BOTH_AGENTS,

        /** The webhook of the agent taking over. Wire value: {@code only_destination_agent}. */
        ONLY_DESTINATION_AGENT,

        /** The webhook of the agent handing over. Wire value: {@code only_source_agent}. */
        ONLY_SOURCE_AGENT
    }
}
