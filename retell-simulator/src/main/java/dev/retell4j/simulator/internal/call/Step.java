package dev.retell4j.simulator.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.simulator.Turn;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that is about to happen in a conversation; its texts are resolved when it happens. */
sealed interface Step {
    /** What a script says; what it means depends on the agent that has the call by then. */
    record Scripted(Turn turn) implements Step {}

    /** Somebody says something. */
    record Say(String role, String text) implements Step {
        static final String AGENT = "agent";
        static final String USER = "user";
        static final String TRANSFER_TARGET = "transfer_target";

        boolean isAgent() {
            return role.equals(AGENT);
        }
    }

    /**
     * The agent calls a tool.
     *
     * @param name its name
     * @param type its type
     * @param arguments the arguments, as JSON
     * @param result what it answers
     * @param successful whether it succeeds
     * @param function the tool when it is a function that may be called outside for another result, or null
     */
    record UseTool(
            String name,
            String type,
            String arguments,
            String result,
            boolean successful,
            @Nullable JsonNode function) implements Step {
        UseTool(String name, String type, String arguments, String result, boolean successful) {
            this(name, type, arguments, result, successful, null);
        }
    }

    /** A multi-state prompt comes to a state, or a flow to a node. */
    record Enter(String id, String name) implements Step {}

    /** Somebody presses a key. */
    record Press(String digit) implements Step {}

    /** Nobody says anything for a time, in which the agent may remind the person. */
    record Wait(Duration length) implements Step {}

    /** Nobody says anything. */
    record Pause(long millis) implements Step {}

    /** The agent sends a text message. */
    record SendSms(String text) implements Step {}

    /**
     * The conversation has brought variables to light.
     *
     * @param values the variables
     * @param insteadOfResponse whether they stand in for what a function would have answered
     */
    record Collect(Map<String, String> values, boolean insteadOfResponse) implements Step {
        Collect(Map<String, String> values) {
            this(values, false);
        }
    }

    /**
     * The agent passes the call on, which is its last word.
     *
     * @param tool the tool's name
     * @param destination the number or address, or null when it is not known
     * @param warm whether the agent speaks to the destination first
     * @param handoff what it then says, or null
     * @param wish how else it is to be passed on, or null
     */
    record Transfer(
            String tool,
            @Nullable String destination,
            boolean warm,
            @Nullable String handoff,
            CallRecord.@Nullable TransferWish wish)
            implements Step {}

    /**
     * Another agent takes over.
     *
     * @param tool the tool's name
     * @param agentId the other agent
     * @param version a reference to its version, or null for the latest
     * @param analyzesAlone whether only what the other agent asks for is analysed
     * @param reports who is told what happens from then on
     */
    record SwapTo(String tool, String agentId, @Nullable String version, boolean analyzesAlone, Reports reports)
            implements Step {
        /** The {@code webhook_setting}. */
        enum Reports {
            TO_SOURCE,
            TO_DESTINATION,
            TO_BOTH
        }

        /** Reads the tool or node that swaps. */
        static SwapTo of(JsonNode source, String name) {
            JsonNode version = source.path("agent_version");
            return new SwapTo(
                    name,
                    JsonTrees.text(source, "agent_id", ""),
                    version.isMissingNode() ? null : version.asText(),
                    "only_destination_agent".equals(JsonTrees.text(source, "post_call_analysis_setting")),
                    switch (JsonTrees.text(source, "webhook_setting", "")) {
                        case "only_destination_agent" -> Reports.TO_DESTINATION;
                        case "both_agents" -> Reports.TO_BOTH;
                        default -> Reports.TO_SOURCE;
                    });
        }
    }

    /** The agent ends the call. */
    record HangUp(Ending ending) implements Step {}
}
