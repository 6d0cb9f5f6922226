package dev.retell4j.simulator.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.simulator.internal.call.Latencies.Component;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An agent as it is for a call, with its engine; never changes, so that calls share it. */
public final class Persona {
    private final JsonNode agent;
    private final JsonNode engine;
    private final String voiceProvider;
    private final AgentTools tools;
    private final Conversation conversation;
    private final List<Component> components;

    /**
     * Makes a persona.
     *
     * @param agent a version of an agent, with what is overridden
     * @param engine the LLM or flow, with what is overridden; an empty object for a custom LLM
     * @param sharedComponents the components of the workspace that the flow uses, by id
     * @param voiceProvider who makes the agent's voice
     */
    Persona(JsonNode agent, JsonNode engine, Map<String, JsonNode> sharedComponents, String voiceProvider) {
        this.agent = agent;
        this.engine = engine;
        this.voiceProvider = voiceProvider;
        tools = new AgentTools(engine);
        conversation = engine.has("nodes")
                ? new FlowConversation(agent, engine, sharedComponents)
                : new PromptConversation(agent, engine, tools);
        components = components();
    }

    private List<Component> components() {
        List<Component> parts = new ArrayList<>();
        boolean speechToSpeech = engine.hasNonNull("s2s_model");
        if (!speechToSpeech) {
            parts.add(Component.ASR);
        }
        if (usesKnowledge()) {
            parts.add(Component.KNOWLEDGE_BASE);
        }
        if (isCustom()) {
            parts.add(Component.LLM_WEBSOCKET_NETWORK_RTT);
        }
        parts.add(speechToSpeech ? Component.S2S : Component.LLM);
        if (!speechToSpeech) {
            parts.add(Component.TTS);
        }
        return List.copyOf(parts);
    }

    /** Returns the agent's settings; not to be changed. */
    public JsonNode agent() {
        return agent;
    }

    /** Returns the LLM or flow, not to be changed; an empty object for a custom LLM. */
    public JsonNode engine() {
        return engine;
    }

    public String agentId() {
        return JsonTrees.text(agent, "agent_id", "");
    }

    public int version() {
        return agent.path("version").asInt();
    }

    String name() {
        return JsonTrees.text(agent, "agent_name", "The agent");
    }

    /** Tells whether the customer's own server speaks for the agent. */
    public boolean isCustom() {
        return "custom-llm".equals(JsonTrees.text(agent.path("response_engine"), "type"));
    }

    boolean usesKnowledge() {
        if (!engine.path("knowledge_base_ids").isEmpty()) {
            return true;
        }
        for (JsonNode node : engine.path("nodes")) {
            if (!node.path("knowledge_base_ids").isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Returns the model, as a product of the cost, or null for a custom LLM. */
    @Nullable
    String model() {
        if (isCustom()) {
            return null;
        }
        String chosen = JsonTrees.text(engine.path("model_choice"), "model", "gpt-4.1");
        return JsonTrees.text(engine, "s2s_model", JsonTrees.text(engine, "model", chosen))
                .replace('-', '_')
                .replace('.', '_');
    }

    String voiceProvider() {
        return voiceProvider;
    }

    AgentTools tools() {
        return tools;
    }

    Conversation conversation() {
        return conversation;
    }

    /** Returns the parts of each answer's delay. */
    List<Component> latencyComponents() {
        return components;
    }

    long setting(String field, long otherwise) {
        return JsonTrees.number(agent, field, otherwise);
    }

    /** Returns the value of a dynamic variable that the engine sets for all calls, or null. */
    @Nullable
    String defaultVariable(String name) {
        JsonNode value = engine.path("default_dynamic_variables").path(name);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }

    /** Returns how long the instructions are that the model reads each time, in tokens. */
    int instructionTokens() {
        String prompt = JsonTrees.text(engine, "general_prompt", JsonTrees.text(engine, "global_prompt", ""));
        return 200 + prompt.length() / 4;
    }
}
