package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.state.AgentStore.Agent;
import dev.retell4j.simulator.internal.state.AgentStore.Channel;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Workspace;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Picks the agent of a conversation: the one that is named, or one of those bound to a number, by their weights. */
final class WeightedAgents {
    private static final int STEPS = 1_000_000;

    private final Workspace workspace;

    WeightedAgents(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * An agent in one of its versions.
     *
     * @param version the stored version, to be copied before it is changed
     * @param tag the tag through which the version was picked; null when it was picked otherwise
     * @param tagVariables the dynamic variables that a conversation starts with because of a tag of the version
     */
    record Pick(ObjectNode version, @Nullable String tag, Map<String, String> tagVariables) {}

    /**
     * Picks the agent that something names.
     *
     * @param from what has the fields
     * @param idField the field with the agent's id
     * @param versionField the field with a reference to the version; the latest when it is missing
     * @param channel what the agent must talk through
     * @return the agent in that version
     * @throws ApiFailure naming the field; with 422 when there is no such agent, with 404 when there is no such version
     */
    Pick named(JsonNode from, String idField, String versionField, Channel channel) {
        Agent agent = find(from, idField, channel);
        @Nullable String reference = References.version(from.path(versionField));
        try {
            ObjectNode version = agent.version(reference);
            @Nullable String tag = reference != null && agent.tags().containsKey(reference) ? reference : null;
            return new Pick(version, tag, agent.tagVariables(reference));
        } catch (ApiFailure e) {
            throw new ApiFailure(e.status(), e.reason() + " (`" + versionField + "`)");
        }
    }

    private Agent find(JsonNode from, String idField, Channel channel) {
        try {
            return workspace.agents().get(JsonTrees.text(from, idField, ""), channel);
        } catch (ApiFailure e) {
            throw ApiFailure.unprocessable(e.reason() + " (`" + idField + "`)");
        }
    }

    /**
     * Picks one of the agents that are bound to a number.
     *
     * @param number the number
     * @param list the list of agents, for example {@code outbound_agents}
     * @param channel what the agents talk through
     * @return one of them at random, or null when none is bound
     */
    @Nullable
    Pick drawn(JsonNode number, String list, Channel channel) {
        JsonNode drawn = draw(number, list);
        return drawn == null ? null : named(drawn, "agent_id", "agent_version", channel);
    }

    /** Draws one entry of a list of agents, or returns null when there is none. */
    @Nullable
    JsonNode draw(JsonNode number, String list) {
        JsonNode weighted = number.path(list);
        if (weighted.isEmpty()) {
            return null;
        }
        double drawn = workspace.ids().below(STEPS) / (double) STEPS;
        for (JsonNode one : weighted) {
            drawn -= one.path("weight").asDouble();
            if (drawn < 0) {
                return one;
            }
        }
        return weighted.get(weighted.size() - 1);
    }
}
