package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.state.AgentStore;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Workspace;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks what one object says about others. */
final class References {
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final double TOLERANCE = 1e-6;

    private final Workspace workspace;

    References(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Refuses a response engine that does not exist. */
    void checkEngine(JsonNode engine) {
        String llmId = JsonTrees.text(engine, "llm_id");
        if (llmId != null && workspace.llms().find(llmId) == null) {
            throw ApiFailure.unprocessable("Retell LLM " + llmId + " not found (`response_engine.llm_id`)");
        }
        String flowId = JsonTrees.text(engine, "conversation_flow_id");
        if (flowId != null) {
            throw ApiFailure.unprocessable(
                    "Conversation flow " + flowId + " not found (`response_engine.conversation_flow_id`)");
        }
    }

    /** Refuses voices that do not exist. */
    void checkVoices(ObjectNode agent) {
        String voiceId = JsonTrees.text(agent, "voice_id");
        if (voiceId != null) {
            workspace.voices().get(voiceId);
        }
        agent.path("fallback_voice_ids").forEach(id -> workspace.voices().get(id.asText()));
    }

    /** Refuses knowledge bases that do not exist. */
    void checkKnowledgeBases(JsonNode llm) {
        for (JsonNode id : llm.path("knowledge_base_ids")) {
            if (workspace.knowledgeBases().find(id.asText()) == null) {
                throw ApiFailure.unprocessable("Knowledge base " + id.asText() + " not found (`knowledge_base_ids`)");
            }
        }
    }

    /** Refuses agents that do not exist and weights that do not add up to 1. */
    void checkWeights(ObjectNode number, String field, AgentStore.Channel channel) {
        JsonNode agents = number.path(field);
        if (!agents.isArray() || agents.isEmpty()) {
            return;
        }
        double sum = 0;
        for (JsonNode weighted : agents) {
            sum += weighted.path("weight").asDouble();
            workspace
                    .agents()
                    .get(JsonTrees.text(weighted, "agent_id", ""), channel)
                    .version(version(weighted.path("agent_version")));
        }
        if (Math.abs(sum - 1) > TOLERANCE) {
            throw ApiFailure.badRequest("The weights of `" + field + "` must add up to 1, not " + sum);
        }
    }

    /** Refuses a number that is not in E.164 form. */
    static void checkE164(String field, String number) {
        if (!E164.matcher(number).matches()) {
            throw ApiFailure.badRequest(
                    "`" + field + "` must be in E.164 form, for example +14155550100, not " + number);
        }
    }

    /** Returns a version reference, a text or a number, as text; null when there is none. */
    static @Nullable String version(JsonNode reference) {
        return reference.isMissingNode() || reference.isNull() ? null : reference.asText();
    }
}
