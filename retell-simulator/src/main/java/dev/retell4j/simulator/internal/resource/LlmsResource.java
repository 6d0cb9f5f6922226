package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.http.Answer;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.http.Exchange;
import dev.retell4j.simulator.internal.http.Handlers;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Workspace;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Retell LLMs: prompts, states and tools, in versions. */
public final class LlmsResource {
    private static final String MODEL = "model";
    private static final String SPEECH_MODEL = "s2s_model";

    private final Workspace workspace;
    private final References references;
    private final EngineDesk desk;

    public LlmsResource(Workspace workspace) {
        this.workspace = workspace;
        references = new References(workspace);
        desk = new EngineDesk(workspace, workspace.llms(), "Retell LLM", "llm_id", 422, this::check);
    }

    /** Says which operations this class answers. */
    public void register(Handlers handlers) {
        handlers.on("llmCreate", this::create)
                .on("llmRetrieve", desk::retrieve)
                .on("llmUpdate", this::update)
                .on("llmList", desk::list)
                .on("llmDelete", desk::delete);
    }

    private Answer create(Exchange exchange) {
        ObjectNode llm = JsonTrees.object()
                .put("llm_id", workspace.ids().next("llm"))
                .put("version", 0)
                .put("is_published", false);
        ObjectNode wish = exchange.body().deepCopy();
        if (!wish.hasNonNull(MODEL) && !wish.hasNonNull(SPEECH_MODEL)) {
            wish.put(MODEL, "gpt-4.1");
        }
        return desk.create(llm, wish);
    }

    private Answer update(Exchange exchange) {
        ObjectNode wish = exchange.body().deepCopy();
        // One model takes the place of the other.
        if (wish.hasNonNull(MODEL) && !wish.has(SPEECH_MODEL)) {
            wish.putNull(SPEECH_MODEL);
        } else if (wish.hasNonNull(SPEECH_MODEL) && !wish.has(MODEL)) {
            wish.putNull(MODEL);
        }
        return desk.update(exchange, wish);
    }

    private void check(ObjectNode wish, ObjectNode llm) {
        if (llm.has(MODEL) && llm.has(SPEECH_MODEL)) {
            throw ApiFailure.badRequest("Only one of `model` and `s2s_model` can be set");
        }
        references.checkKnowledgeBases(wish);
        checkStates(llm);
        checkTools(llm);
        String general = JsonTrees.text(llm, "general_prompt", "");
        PromptLimit.check("general_prompt", general, "");
        JsonNode states = llm.path("states");
        for (int i = 0; i < states.size(); i++) {
            PromptLimit.check(
                    "states[" + i + "].state_prompt", JsonTrees.text(states.get(i), "state_prompt", ""), general);
        }
    }

    private static void checkStates(ObjectNode llm) {
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

    /** The tools that the model can call in one state must have different names. */
    private static void checkTools(ObjectNode llm) {
        Set<String> general = new HashSet<>();
        checkNames("general_tools", llm.path("general_tools"), general);
        JsonNode states = llm.path("states");
        for (int i = 0; i < states.size(); i++) {
            checkNames("states[" + i + "].tools", states.get(i).path("tools"), new HashSet<>(general));
        }
    }

    private static void checkNames(String place, JsonNode tools, Set<String> taken) {
        for (int i = 0; i < tools.size(); i++) {
            String name = JsonTrees.text(tools.get(i), "name", "");
            if (!taken.add(name)) {
                throw ApiFailure.badRequest("`" + place + "[" + i
                        + "].name` must be unique among the tools of a state; " + name + " is taken");
            }
        }
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }
}
