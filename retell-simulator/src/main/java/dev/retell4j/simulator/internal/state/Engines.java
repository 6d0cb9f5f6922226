package dev.retell4j.simulator.internal.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * Finds the response engine of an agent: the Retell LLM or the conversation flow, in the version that the agent's
 * version names. Used under the workspace's lock.
 */
public final class Engines {
    private static final String VERSION = "version";

    private Engines() {}

    /**
     * Returns the engine of a version of an agent.
     *
     * <p>A Retell LLM has {@code llm_id}, a flow {@code conversation_flow_id} and {@code nodes}. Where the agent's
     * version names no version of its engine, as an override for one call may do, the latest is meant.
     *
     * @param workspace where agents and engines are
     * @param agentVersion a version of an agent, with {@code response_engine}
     * @return the stored tree, to be copied before it is changed; an empty object for a custom LLM, and for an engine
     *     that was deleted by force while the agent used it
     */
    public static ObjectNode of(Workspace workspace, JsonNode agentVersion) {
        JsonNode engine = agentVersion.path("response_engine");
        VersionChain chain = chain(workspace, engine);
        return chain == null ? JsonTrees.object() : version(chain, engine);
    }

    /**
     * Returns all versions of the engine that a {@code response_engine} names.
     *
     * @param workspace where engines are
     * @param engine the {@code response_engine} of an agent
     * @return the engine, or null for a custom LLM and when there is none
     */
    public static @Nullable VersionChain chain(Workspace workspace, JsonNode engine) {
        String llmId = JsonTrees.text(engine, "llm_id");
        if (llmId != null) {
            return workspace.llms().find(llmId);
        }
        String flowId = JsonTrees.text(engine, "conversation_flow_id");
        return flowId == null ? null : workspace.flows().find(flowId);
    }

    /**
     * Returns the component that a component node of a flow runs.
     *
     * <p>A local component has no id of its own in the API; a node refers to it by its name.
     *
     * @param workspace where shared components are
     * @param flow a version of a flow
     * @param user a node of type {@code component} of that flow
     * @return the component; null when there is none
     */
    public static @Nullable ObjectNode component(Workspace workspace, JsonNode flow, JsonNode user) {
        String id = JsonTrees.text(user, "component_id", "");
        if ("shared".equals(JsonTrees.text(user, "component_type"))) {
            return workspace.components().find(id);
        }
        JsonNode local = flow.path("components");
        for (JsonNode component : local) {
            if (id.equals(JsonTrees.text(component, "name")) && component instanceof ObjectNode found) {
                return found;
            }
        }
        return local.size() == 1 && local.get(0) instanceof ObjectNode only ? only : null;
    }

    /** Has an agent's engine named with its version: the latest, where none is given. */
    public static void pin(Workspace workspace, JsonNode engine) {
        VersionChain chain = chain(workspace, engine);
        if (chain != null
                && engine instanceof ObjectNode object
                && !engine.path(VERSION).isNumber()) {
            object.put(VERSION, VersionChain.number(chain.latest()));
        }
    }

    /** Gives a new version of an agent an engine of its own: a draft copied from the version it named so far. */
    public static void fork(Workspace workspace, JsonNode engine) {
        VersionChain chain = chain(workspace, engine);
        if (chain != null && engine instanceof ObjectNode object) {
            ObjectNode draft = version(chain, engine).deepCopy();
            if (draft.has("is_published")) {
                draft.put("is_published", false);
            }
            draft.put("last_modification_timestamp", workspace.nowMillis());
            object.put(VERSION, VersionChain.number(chain.addVersion(draft)));
        }
    }

    /** Publishes the version of the engine that an agent's version names. */
    public static void publish(Workspace workspace, JsonNode engine) {
        VersionChain chain = chain(workspace, engine);
        if (chain != null) {
            chain.publish(VersionChain.number(version(chain, engine)));
        }
    }

    private static ObjectNode version(VersionChain chain, JsonNode engine) {
        JsonNode version = engine.path(VERSION);
        return version.isNumber() ? chain.version(String.valueOf(version.intValue())) : chain.latest();
    }
}
