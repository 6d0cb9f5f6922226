package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.state.Engines;
import dev.retell4j.simulator.internal.state.VersionChain;
import dev.retell4j.simulator.internal.state.Workspace;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Takes references to what was deleted out of a draft of an agent and out of its engine, unless the engine's version is
 * published. Knowledge bases are all that can go missing here: voices stay, and the deletion of a shared component
 * leaves copies of it in the flows.
 */
final class Repairs {
    private static final String KNOWLEDGE_BASES = "knowledge_base_ids";

    private final Workspace workspace;

    Repairs(Workspace workspace) {
        this.workspace = workspace;
    }

    void repair(ObjectNode agentVersion) {
        VersionChain chain = Engines.chain(workspace, agentVersion.path("response_engine"));
        ObjectNode engine = Engines.of(workspace, agentVersion);
        if (chain != null && !chain.isPublished(engine) && forgetKnowledgeBases(engine)) {
            engine.put("last_modification_timestamp", workspace.nowMillis());
        }
    }

    private boolean forgetKnowledgeBases(ObjectNode engine) {
        boolean changed = false;
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(engine);
        while (!open.isEmpty()) {
            JsonNode next = open.remove();
            next.forEach(open::add);
            if (next.get(KNOWLEDGE_BASES) instanceof ArrayNode ids) {
                for (Iterator<JsonNode> all = ids.iterator(); all.hasNext(); ) {
                    if (workspace.knowledgeBases().find(all.next().asText()) == null) {
                        all.remove();
                        changed = true;
                    }
                }
            }
        }
        return changed;
    }
}
