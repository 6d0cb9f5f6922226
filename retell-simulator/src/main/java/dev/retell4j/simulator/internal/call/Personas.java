package dev.retell4j.simulator.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.state.AgentStore.Channel;
import dev.retell4j.simulator.internal.state.Engines;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Workspace;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes personas, one for all calls of the same agent, version and overrides. Used under the workspace's lock. */
public final class Personas {
    private static final int MOST_KEPT = 500;

    private record Key(String agentId, int version, JsonNode override) {}

    /** A persona with what it was made of, since agents and engines change in place. */
    private record Made(ObjectNode agent, ObjectNode engine, Map<String, JsonNode> components, Persona persona) {}

    private final Workspace workspace;
    private final Consumer<ObjectNode> check;
    private final Map<Key, Made> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Made> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /**
     * Makes a source of personas.
     *
     * @param workspace where agents and engines are
     * @param check refuses settings of an agent that cannot be
     */
    public Personas(Workspace workspace, Consumer<ObjectNode> check) {
        this.workspace = workspace;
        this.check = check;
    }

    /**
     * Returns the persona for a call.
     *
     * @param agentVersion a stored version of an agent
     * @param override the {@code agent_override} of the call, or a missing node
     * @return the persona
     * @throws ApiFailure when what is overridden cannot be
     */
    public Persona of(ObjectNode agentVersion, JsonNode override) {
        Key key = new Key(
                JsonTrees.text(agentVersion, "agent_id", ""),
                agentVersion.path("version").asInt(),
                override);
        ObjectNode agent = merged(agentVersion, override.path("agent"));
        Made made = kept.get(key);
        if (made != null
                && made.agent().equals(agentVersion)
                && made.engine().equals(Engines.of(workspace, agent))
                && made.components().equals(components(made.engine()))) {
            return made.persona();
        }
        check.accept(agent);
        ObjectNode engine = Engines.of(workspace, agent).deepCopy();
        Map<String, JsonNode> components = components(engine);
        components.replaceAll((id, component) -> component.deepCopy());
        Persona persona = new Persona(
                agent.deepCopy(),
                merged(engine, override.path(engine.has("nodes") ? "conversation_flow" : "retell_llm")),
                components,
                voiceProvider(agent));
        kept.put(key, new Made(agentVersion.deepCopy(), engine, components, persona));
        return persona;
    }

    /** Returns the persona of an agent that another one hands the call to, or null when there is none. */
    @Nullable
    Persona find(String agentId, @Nullable String version) {
        try {
            return of(workspace.agents().get(agentId, Channel.VOICE).version(version), JsonTrees.object());
        } catch (ApiFailure e) {
            return null;
        }
    }

    private static ObjectNode merged(ObjectNode stored, JsonNode changes) {
        if (!(changes instanceof ObjectNode object)) {
            return stored;
        }
        ObjectNode merged = JsonTrees.object();
        merged.setAll(stored);
        JsonTrees.patch(merged, object);
        return merged;
    }

    private Map<String, JsonNode> components(JsonNode engine) {
        Map<String, JsonNode> components = new HashMap<>();
        addComponents(engine, components);
        return components;
    }

    private void addComponents(JsonNode source, Map<String, JsonNode> components) {
        for (JsonNode node : source.path("nodes")) {
            String id = JsonTrees.text(node, "component_id");
            ObjectNode component = id == null ? null : workspace.components().find(id);
            if (component != null && components.putIfAbsent(id, component) == null) {
                addComponents(component, components);
            }
        }
    }

    private String voiceProvider(JsonNode agent) {
        String voiceId = JsonTrees.text(agent, "voice_id", "");
        for (ObjectNode voice : workspace.voices().all()) {
            if (voiceId.equals(JsonTrees.text(voice, "voice_id"))) {
                return JsonTrees.text(voice, "provider", "platform");
            }
        }
        return "platform";
    }
}
