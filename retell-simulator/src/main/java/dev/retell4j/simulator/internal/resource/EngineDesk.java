package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.http.Answer;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.http.Exchange;
import dev.retell4j.simulator.internal.state.AgentStore.Agent;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Pages;
import dev.retell4j.simulator.internal.state.VersionChain;
import dev.retell4j.simulator.internal.state.VersionStore;
import dev.retell4j.simulator.internal.state.Workspace;
import java.util.List;
import java.util.function.BiConsumer;

/** What Retell LLMs and conversation flows have in common: versions, lists, and agents that depend on them. */
final class EngineDesk {
    private static final int NAMED_USERS = 5;

    private final Workspace workspace;
    private final VersionStore store;
    private final String kind;
    private final String idField;
    private final int unknownStatus;
    private final BiConsumer<ObjectNode, ObjectNode> check;
    private final Pages<VersionChain> pages =
            new Pages<>(VersionChain::sequence, VersionChain::sequence, VersionChain::latest);

    /**
     * Makes a desk.
     *
     * @param workspace what all share
     * @param store where the engines are
     * @param kind what they are, for messages: {@code Retell LLM}
     * @param idField the name of the id
     * @param unknownStatus how an unknown id is answered
     * @param check refuses a wish, and what would come of it
     */
    EngineDesk(
            Workspace workspace,
            VersionStore store,
            String kind,
            String idField,
            int unknownStatus,
            BiConsumer<ObjectNode, ObjectNode> check) {
        this.workspace = workspace;
        this.store = store;
        this.kind = kind;
        this.idField = idField;
        this.unknownStatus = unknownStatus;
        this.check = check;
    }

    /** Creates an engine with its first version. */
    Answer create(ObjectNode start, ObjectNode wish) {
        JsonTrees.patch(start, wish);
        check.accept(wish, start);
        return Answer.of(
                store.add(JsonTrees.text(start, idField, ""), touched(start)).latest());
    }

    Answer retrieve(Exchange exchange) {
        return Answer.of(find(exchange).version(exchange.query("version")));
    }

    Answer update(Exchange exchange, ObjectNode wish) {
        VersionChain chain = find(exchange);
        ObjectNode version = chain.version(exchange.query("version"));
        chain.checkIsDraft(version);
        ObjectNode changed = version.deepCopy();
        JsonTrees.patch(changed, wish);
        check.accept(wish, changed);
        version.removeAll();
        version.setAll(changed);
        return Answer.of(touched(version));
    }

    Answer list(Exchange exchange) {
        return Answer.of(pages.page(store.inOrder(), chain -> true, Pages.Wish.of(exchange)));
    }

    /**
     * Deletes an engine; while agents use it, only by force, which leaves them without an engine: what they are asked
     * to do from then on is refused with 422.
     */
    Answer delete(Exchange exchange) {
        String id = find(exchange).id();
        if (!"true".equals(exchange.query("force_delete"))) {
            List<String> users = workspace.agents().all().stream()
                    .filter(agent -> uses(agent, id))
                    .map(Agent::id)
                    .limit(NAMED_USERS + 1L)
                    .toList();
            if (!users.isEmpty()) {
                throw ApiFailure.badRequest(kind + " " + id + " is used by "
                        + String.join(", ", users.subList(0, Math.min(NAMED_USERS, users.size())))
                        + (users.size() > NAMED_USERS ? " and others" : "") + "; set `force_delete` to delete it");
            }
        }
        store.remove(id);
        return Answer.empty();
    }

    private boolean uses(Agent agent, String id) {
        for (JsonNode version : agent.versions().values()) {
            if (id.equals(JsonTrees.text(version.path("response_engine"), idField))) {
                return true;
            }
        }
        return false;
    }

    private VersionChain find(Exchange exchange) {
        String id = exchange.path(idField);
        VersionChain chain = store.find(id);
        if (chain == null) {
            throw new ApiFailure(unknownStatus, kind + " " + id + " not found");
        }
        return chain;
    }

    private ObjectNode touched(ObjectNode version) {
        return version.put("last_modification_timestamp", workspace.nowMillis());
    }
}
