package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.contact.TelephoneNumbers;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.state.AgentStore;
import dev.retell4j.simulator.internal.state.Engines;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.VersionChain;
import dev.retell4j.simulator.internal.state.Workspace;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks what one object says about others. */
final class References {
    private static final double TOLERANCE = 1e-6;

    private final Workspace workspace;

    References(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Refuses a response engine, or a version of it, that does not exist. */
    void checkEngine(JsonNode engine) {
        for (String field : List.of("llm_id", "conversation_flow_id")) {
            String id = JsonTrees.text(engine, field);
            if (id != null && Engines.chain(workspace, engine) == null) {
                throw ApiFailure.unprocessable((field.equals("llm_id") ? "Retell LLM " : "Conversation flow ") + id
                        + " not found (`response_engine." + field + "`)");
            }
        }
        VersionChain chain = Engines.chain(workspace, engine);
        JsonNode version = engine.path("version");
        if (chain != null && version.isNumber() && !chain.versions().containsKey(wholeNumber(version))) {
            throw ApiFailure.notFound("Version " + version + " of " + chain.id()
                    + " not found (`response_engine.version`); it has versions "
                    + chain.versions().keySet());
        }
    }

    private static int wholeNumber(JsonNode number) {
        return number.canConvertToExactIntegral() && number.canConvertToInt() ? number.intValue() : -1;
    }

    /** Refuses voices that do not exist. */
    void checkVoices(ObjectNode agent) {
        String voiceId = JsonTrees.text(agent, "voice_id");
        if (voiceId != null) {
            workspace.voices().get(voiceId);
        }
        agent.path("fallback_voice_ids").forEach(id -> workspace.voices().get(id.asText()));
    }

    /** Refuses knowledge bases that do not exist, wherever in an engine they are named. */
    void checkKnowledgeBases(JsonNode engine) {
        checkKnowledgeBases("", engine);
    }

    private void checkKnowledgeBases(String place, JsonNode value) {
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                checkKnowledgeBases(place + "[" + i + "]", value.get(i));
            }
            return;
        }
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            String at = place.isEmpty() ? property.getKey() : place + "." + property.getKey();
            if (property.getKey().equals("knowledge_base_ids")
                    && property.getValue().isArray()) {
                for (JsonNode id : property.getValue()) {
                    if (workspace.knowledgeBases().find(id.asText()) == null) {
                        throw ApiFailure.unprocessable("Knowledge base " + id.asText() + " not found (`" + at + "`)");
                    }
                }
            } else if (property.getValue().isContainerNode()) {
                checkKnowledgeBases(at, property.getValue());
            }
        }
    }

    /** Refuses agents and versions of them that do not exist, and weights that do not add up to 1. */
    void checkWeights(ObjectNode number, String field, AgentStore.Channel channel) {
        JsonNode agents = number.path(field);
        if (!agents.isArray() || agents.isEmpty()) {
            return;
        }
        double sum = 0;
        for (int i = 0; i < agents.size(); i++) {
            JsonNode weighted = agents.get(i);
            sum += weighted.path("weight").asDouble();
            AgentStore.Agent agent = workspace.agents().get(JsonTrees.text(weighted, "agent_id", ""), channel);
            try {
                agent.version(version(weighted.path("agent_version")));
            } catch (ApiFailure e) {
                throw new ApiFailure(e.status(), e.reason() + " (`" + field + "[" + i + "].agent_version`)");
            }
        }
        if (Math.abs(sum - 1) > TOLERANCE) {
            throw ApiFailure.badRequest("The weights of `" + field + "` must add up to 1, not " + sum);
        }
    }

    /** Refuses a number that is not in E.164 form. */
    static void checkE164(String field, String number) {
        if (!TelephoneNumbers.isE164(number)) {
            throw ApiFailure.badRequest(
                    "`" + field + "` must be in E.164 form, for example +14155550100, not " + number);
        }
    }

    /** Returns a version reference, a text or a number, as text; null when there is none. */
    static @Nullable String version(JsonNode reference) {
        return reference.isMissingNode() || reference.isNull() ? null : reference.asText();
    }
}
