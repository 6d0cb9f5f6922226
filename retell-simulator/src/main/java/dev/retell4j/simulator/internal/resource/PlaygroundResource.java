package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.chat.Conversation;
import dev.retell4j.simulator.internal.chat.Position;
import dev.retell4j.simulator.internal.chat.Reply;
import dev.retell4j.simulator.internal.http.Answer;
import dev.retell4j.simulator.internal.http.Exchange;
import dev.retell4j.simulator.internal.http.Handlers;
import dev.retell4j.simulator.internal.state.AgentStore.Agent;
import dev.retell4j.simulator.internal.state.AgentStore.Channel;
import dev.retell4j.simulator.internal.state.Engines;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The playground: an agent answers in text, and nothing is kept. */
public final class PlaygroundResource {
    private static final String VARIABLES = "dynamic_variables";

    private final Workspace workspace;
    private final References references;

    public PlaygroundResource(Workspace workspace) {
        this.workspace = workspace;
        references = new References(workspace);
    }

    /** Says which operations this class answers. */
    public void register(Handlers handlers) {
        handlers.on("playgroundCompletion", this::complete);
    }

    private Answer complete(Exchange exchange) {
        ObjectNode wish = exchange.body();
        Agent agent = workspace.agents().get(exchange.path("agent_id"));
        ObjectNode version = agent.version(exchange.query("version"));
        references.checkEngine(version.path("response_engine"));
        ObjectNode engine = Engines.of(workspace, version);
        Conversation.Partner partner = new Conversation.Partner(
                version,
                engine,
                agent.channel() == Channel.VOICE,
                (flow, node) -> Engines.component(workspace, flow, node));
        Position position = partner.checked(new Position(
                JsonTrees.text(wish, "current_state"),
                JsonTrees.text(wish, "current_node_id"),
                JsonTrees.text(wish, "component_id")));
        Map<String, String> variables = new LinkedHashMap<>();
        putAll(variables, wish.path(VARIABLES));
        Conversation conversation = new Conversation(
                partner,
                all(variables, engine, agent, position),
                wish.path("tool_mocks"),
                new Random(workspace.ids().seed()),
                workspace.time().now());
        List<JsonNode> messages = new ArrayList<>();
        wish.path("messages").forEach(messages::add);
        Reply reply = messages.isEmpty() ? conversation.open(false) : conversation.answer(messages, position);
        variables.putAll(reply.collected());
        return Answer.of(answer(reply, variables, engine));
    }

    private ObjectNode answer(Reply reply, Map<String, String> variables, ObjectNode engine) {
        ObjectNode answer = JsonTrees.object();
        answer.putArray("messages").addAll(reply.messages());
        answer.put("call_ended", reply.ended());
        if (reply.position().state() != null) {
            answer.put("current_state", reply.position().state());
        }
        if (reply.position().nodeId() != null) {
            answer.put("current_node_id", reply.position().nodeId());
        }
        ObjectNode values = answer.putObject(VARIABLES);
        variables.forEach(values::put);
        ArrayNode passages = passages(engine);
        if (!passages.isEmpty()) {
            answer.set("knowledge_base_retrieved_contents", passages);
        }
        return answer;
    }

    private static Map<String, String> all(
            Map<String, String> given, ObjectNode engine, Agent agent, Position position) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("session_type", agent.channel() == Channel.VOICE ? "voice" : "chat");
        if (position.state() != null) {
            values.put("current_agent_state", position.state());
        }
        putAll(values, engine.path("default_dynamic_variables"));
        values.putAll(given);
        return values;
    }

    private static void putAll(Map<String, String> values, JsonNode more) {
        more.properties()
                .forEach(entry -> values.put(entry.getKey(), entry.getValue().asText()));
    }

    /** Returns what the knowledge bases of an engine hold; the simulator knows titles only. */
    private ArrayNode passages(ObjectNode engine) {
        ArrayNode passages = JsonTrees.array();
        for (JsonNode id : engine.path("knowledge_base_ids")) {
            ObjectNode base = workspace.knowledgeBases().find(id.asText());
            if (base == null) {
                continue;
            }
            for (JsonNode source : base.path("knowledge_base_sources")) {
                String title = JsonTrees.text(source, "title", JsonTrees.text(source, "filename", ""));
                passages.add(JsonTrees.text(base, "knowledge_base_name", "") + ": "
                        + (title.isEmpty() ? JsonTrees.text(source, "url", "") : title));
            }
        }
        return passages;
    }
}
