package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.http.Answer;
import dev.retell4j.simulator.internal.http.Exchange;
import dev.retell4j.simulator.internal.http.Handlers;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Workspace;

/** Conversation flows: nodes, edges and tools, in versions. */
public final class FlowsResource {
    private final Workspace workspace;
    private final References references;
    private final FlowRules rules;
    private final EngineDesk desk;

    public FlowsResource(Workspace workspace) {
        this.workspace = workspace;
        references = new References(workspace);
        rules = new FlowRules(workspace);
        desk = new EngineDesk(
                workspace, workspace.flows(), "Conversation flow", "conversation_flow_id", 404, this::check);
    }

    /** Says which operations this class answers. */
    public void register(Handlers handlers) {
        handlers.on("conversationFlowCreate", this::create)
                .on("conversationFlowRetrieve", desk::retrieve)
                .on("conversationFlowUpdate", exchange -> desk.update(exchange, exchange.body()))
                .on("conversationFlowList", desk::list)
                .on("conversationFlowDelete", desk::delete);
    }

    private Answer create(Exchange exchange) {
        ObjectNode flow = JsonTrees.object()
                .put("conversation_flow_id", workspace.ids().next("conversation_flow"))
                .put("version", 0);
        return desk.create(flow, exchange.body());
    }

    private void check(ObjectNode wish, ObjectNode flow) {
        references.checkKnowledgeBases(wish);
        rules.checkSharedComponents(wish);
        rules.checkFlow(flow);
    }
}
