package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.http.Answer;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.http.Exchange;
import dev.retell4j.simulator.internal.http.Handlers;
import dev.retell4j.simulator.internal.state.AgentStore.Agent;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Pages;
import dev.retell4j.simulator.internal.state.VersionChain;
import dev.retell4j.simulator.internal.state.VersionStore;
import dev.retell4j.simulator.internal.state.Workspace;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Retell LLMs: prompts, states and tools, in versions. */
public final class LlmsResource {
    private static final int USUAL_PAGE = 1000;

    private final Workspace workspace;
    private final VersionStore llms;
    private final References references;
    private final Pages<VersionChain> pages =
            new Pages<>(VersionChain::sequence, VersionChain::sequence, VersionChain::latest);

    public LlmsResource(Workspace workspace) {
        this.workspace = workspace;
        llms = workspace.llms();
        references = new References(workspace);
    }

    /** Says which operations this class answers. */
    public void register(Handlers handlers) {
        handlers.on("llmCreate", this::create)
                .on("llmRetrieve", exchange -> Answer.of(find(exchange)))
                .on("llmUpdate", this::update)
                .on("llmList", this::list)
                .on("llmDelete", this::delete);
    }

    private Answer create(Exchange exchange) {
        String id = workspace.ids().next("llm");
        ObjectNode llm = JsonTrees.object().put("llm_id", id).put("is_published", false);
        JsonTrees.patch(llm, exchange.body());
        if (!llm.has("model") && !llm.has("s2s_model")) {
            llm.put("model", "gpt-4.1");
        }
        check(llm);
        return Answer.of(llms.add(id, touched(llm)).latest());
    }

    private Answer update(Exchange exchange) {
        ObjectNode llm = find(exchange);
        ObjectNode changed = llm.deepCopy();
        JsonTrees.patch(changed, exchange.body());
        check(changed);
        llm.removeAll();
        llm.setAll(changed);
        return Answer.of(touched(llm));
    }

    private Answer list(Exchange exchange) {
        return Answer.of(pages.page(
                llms.all(),
                Pages.Wish.of(
                        exchange.query("limit"),
                        exchange.query("pagination_key"),
                        exchange.query("sort_order"),
                        USUAL_PAGE)));
    }

    private Answer delete(Exchange exchange) {
        String id = exchange.path("llm_id");
        find(exchange);
        List<String> users = workspace.agents().all().stream()
                .filter(agent -> uses(agent, id))
                .map(Agent::id)
                .toList();
        if (!users.isEmpty() && !"true".equals(exchange.query("force_delete"))) {
            throw new ApiFailure(
                    409,
                    "Retell LLM " + id + " is used by " + String.join(", ", users) + "; set force_delete to delete it");
        }
        llms.remove(id);
        return Answer.empty();
    }

    private static boolean uses(Agent agent, String llmId) {
        return agent.versions().values().stream()
                .anyMatch(version -> llmId.equals(JsonTrees.text(version.path("response_engine"), "llm_id")));
    }

    private ObjectNode find(Exchange exchange) {
        String id = exchange.path("llm_id");
        VersionChain llm = llms.find(id);
        if (llm == null) {
            throw ApiFailure.unprocessable("Retell LLM " + id + " not found");
        }
        return llm.version(exchange.query("version"));
    }

    private void check(ObjectNode llm) {
        references.checkKnowledgeBases(llm);
        JsonNode states = llm.path("states");
        Set<String> names = new HashSet<>();
        for (JsonNode state : states) {
            if (!names.add(JsonTrees.text(state, "name", ""))) {
                throw ApiFailure.badRequest("`states` has two states named " + JsonTrees.text(state, "name", ""));
            }
        }
        String starting = JsonTrees.text(llm, "starting_state");
        if (!names.isEmpty() && starting == null) {
            throw ApiFailure.badRequest(
                    "`starting_state` is required with `states`; allowed: " + String.join(", ", sorted(names)));
        }
        if (starting != null && !names.contains(starting)) {
            throw ApiFailure.badRequest("`starting_state` must be one of " + sorted(names) + ", not " + starting);
        }
        for (int i = 0; i < states.size(); i++) {
            JsonNode edges = states.get(i).path("edges");
            for (int j = 0; j < edges.size(); j++) {
                String destination = JsonTrees.text(edges.get(j), "destination_state_name", "");
                if (!names.contains(destination)) {
                    throw ApiFailure.badRequest("`states[" + i + "].edges[" + j
                            + "].destination_state_name` must be one of " + sorted(names) + ", not " + destination);
                }
            }
        }
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }

    private ObjectNode touched(ObjectNode llm) {
        return llm.put("last_modification_timestamp", workspace.nowMillis());
    }
}
