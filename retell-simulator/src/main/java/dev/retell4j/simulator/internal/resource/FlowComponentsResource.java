package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.http.Answer;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.http.Exchange;
import dev.retell4j.simulator.internal.http.Handlers;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Pages;
import dev.retell4j.simulator.internal.state.Table;
import dev.retell4j.simulator.internal.state.Workspace;
import java.util.Map;
import java.util.Set;

/** Components that several flows share. Deleting one leaves each of these flows with a copy of its own. */
public final class FlowComponentsResource {
    private static final String ID = "conversation_flow_component_id";

    private final Workspace workspace;
    private final Table components;
    private final References references;
    private final FlowRules rules;
    private final SharedComponents shared;

    public FlowComponentsResource(Workspace workspace) {
        this.workspace = workspace;
        components = workspace.components();
        references = new References(workspace);
        rules = new FlowRules(workspace);
        shared = new SharedComponents(workspace);
    }

    /** Says which operations this class answers. */
    public void register(Handlers handlers) {
        handlers.on("conversationFlowComponentCreate", this::create)
                .on("conversationFlowComponentRetrieve", exchange -> Answer.of(shown(find(exchange), shared.users())))
                .on("conversationFlowComponentUpdate", this::update)
                .on("conversationFlowComponentList", this::list)
                .on("conversationFlowComponentDelete", this::delete);
    }

    private Answer create(Exchange exchange) {
        String id = workspace.ids().next("conversation_flow_component");
        ObjectNode component = JsonTrees.object().put(ID, id);
        JsonTrees.patch(component, exchange.body());
        check(exchange.body(), component);
        return Answer.of(shown(components.add(id, touched(component)), Map.of()));
    }

    private Answer update(Exchange exchange) {
        ObjectNode component = find(exchange);
        ObjectNode changed = component.deepCopy();
        JsonTrees.patch(changed, exchange.body());
        check(exchange.body(), changed);
        component.removeAll();
        component.setAll(changed);
        return Answer.of(shown(touched(component), shared.users()));
    }

    private Answer list(Exchange exchange) {
        Map<String, Set<String>> users = shared.users();
        Pages<Table.Row> pages =
                new Pages<>(Table.Row::sequence, Table.Row::sequence, row -> shown(row.value(), users));
        return Answer.of(pages.page(components.inOrder(), row -> true, Pages.Wish.of(exchange)));
    }

    private Answer delete(Exchange exchange) {
        ObjectNode component = find(exchange);
        String id = exchange.path(ID);
        shared.makeLocal(id, component);
        components.remove(id);
        return Answer.empty();
    }

    private static JsonNode shown(ObjectNode component, Map<String, Set<String>> users) {
        ObjectNode shown = component.deepCopy();
        ArrayNode linked = shown.putArray("linked_conversation_flow_ids");
        users.getOrDefault(JsonTrees.text(component, ID, ""), Set.of()).forEach(linked::add);
        return shown;
    }

    private void check(ObjectNode wish, ObjectNode component) {
        references.checkKnowledgeBases(wish);
        rules.checkSharedComponents(wish);
        rules.checkComponent(component);
    }

    private ObjectNode find(Exchange exchange) {
        String id = exchange.path(ID);
        ObjectNode component = components.find(id);
        if (component == null) {
            throw ApiFailure.notFound("Conversation flow component " + id + " not found");
        }
        return component;
    }

    private ObjectNode touched(ObjectNode component) {
        return component.put("user_modified_timestamp", workspace.nowMillis());
    }
}
