package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.ChatScript;
import dev.retell4j.simulator.internal.chat.ChatLife;
import dev.retell4j.simulator.internal.chat.ChatRecord;
import dev.retell4j.simulator.internal.chat.ChatStore;
import dev.retell4j.simulator.internal.chat.Conversation;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.state.AgentStore.Channel;
import dev.retell4j.simulator.internal.state.Engines;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.ScriptQueues;
import dev.retell4j.simulator.internal.state.Workspace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Accepts chats: finds the number and the agent, and lets the chat begin. */
public final class ChatDesk {
    private final Workspace workspace;
    private final ScriptQueues<ChatScript> scripts;
    private final ChatStore chats;
    private final ChatLife life;
    private final Function<String, Map<String, String>> contacts;
    private final WeightedAgents agents;
    private final References references;

    /**
     * Makes a desk.
     *
     * @param contacts gives the variables that prompts can use of the contact with a number
     */
    public ChatDesk(
            Workspace workspace,
            ScriptQueues<ChatScript> scripts,
            ChatStore chats,
            ChatLife life,
            Function<String, Map<String, String>> contacts) {
        this.workspace = workspace;
        this.scripts = scripts;
        this.chats = chats;
        this.life = life;
        this.contacts = contacts;
        agents = new WeightedAgents(workspace);
        references = new References(workspace);
    }

    /** Refuses what costs money when the workspace cannot pay. */
    void checkPayment() {
        if (!workspace.hasPaymentMethod()) {
            throw new ApiFailure(402, "A payment method is needed to chat");
        }
    }

    /** Starts a chat over the API. */
    ChatRecord start(JsonNode wish) {
        return begin("api_chat", wish, agents.named(wish, "agent_id", "agent_version", Channel.CHAT), Map.of());
    }

    /** Starts a chat over text messages; the agent writes first. */
    ChatRecord startSms(JsonNode wish) {
        String from = JsonTrees.text(wish, "from_number", "");
        String to = JsonTrees.text(wish, "to_number", "");
        ObjectNode number = workspace.phoneNumbers().find(from);
        if (number == null) {
            throw ApiFailure.unprocessable("Phone number " + from + " not found (`from_number`)");
        }
        References.checkE164("to_number", to);
        WeightedAgents.@Nullable Pick agent = JsonTrees.text(wish, "override_agent_id") == null
                ? agents.drawn(number, "outbound_sms_agents", Channel.CHAT)
                : agents.named(wish, "override_agent_id", "override_agent_version", Channel.CHAT);
        if (agent == null) {
            throw ApiFailure.unprocessable("No agent for the chat: phone number " + from
                    + " has no `outbound_sms_agents` and `override_agent_id` is missing");
        }
        Map<String, String> variables = new HashMap<>(contacts.apply(to));
        variables.put("user_number", to);
        variables.put("agent_number", from);
        variables.put("direction", "outbound");
        return begin("sms_chat", wish, agent, variables);
    }

    /**
     * Lets a chat over text messages go on.
     *
     * @param from the person's number
     * @param to the number of the workspace
     * @param text what the person writes
     * @return the chat's id, or null when there is none between the two that has not ended
     */
    @Nullable
    String goOnBySms(String from, String to, String text) {
        for (ChatRecord chat : chats.all()) {
            Map<String, String> numbers = chat.numbers();
            if (chat.isOngoing() && from.equals(numbers.get("user_number")) && to.equals(numbers.get("agent_number"))) {
                CompletableFuture<List<ObjectNode>> unused = life.answer(chat, text);
                return chat.id();
            }
        }
        return null;
    }

    /** Answers a text message that begins a chat. */
    void answerSms(String id, WeightedAgents.Pick agent, String from, String to, String text, ObjectNode wish) {
        Map<String, String> variables = new HashMap<>(contacts.apply(from));
        variables.put("user_number", from);
        variables.put("agent_number", to);
        variables.put("direction", "inbound");
        life.beginWith(create(id, "sms_chat", wish, agent, partner(wish, agent), variables), text);
    }

    private ChatRecord begin(String type, JsonNode wish, WeightedAgents.Pick agent, Map<String, String> given) {
        Conversation.Partner partner = partner(wish, agent);
        checkPayment();
        ChatRecord chat = create(workspace.ids().next("chat"), type, wish, agent, partner, given);
        life.begin(chat, !given.isEmpty());
        return chat;
    }

    private ChatRecord create(
            String chatId,
            String type,
            JsonNode wish,
            WeightedAgents.Pick agent,
            Conversation.Partner partner,
            Map<String, String> given) {
        ObjectNode version = agent.version();
        String agentId = JsonTrees.text(version, "agent_id", "");
        ObjectNode attributes = JsonTrees.object();
        attributes.put("chat_id", chatId);
        attributes.put("agent_id", agentId);
        attributes.put("version", version.path("version").asInt());
        if (agent.tag() != null) {
            attributes.put("agent_tag", agent.tag());
        }
        attributes.put("chat_status", "ongoing");
        attributes.put("chat_type", type);
        attributes.put("start_timestamp", workspace.nowMillis());
        copy(wish, attributes, "metadata");
        copy(wish, attributes, "retell_llm_dynamic_variables");
        @Nullable ChatScript script = scripts.take(given.get("user_number"), agentId);
        ChatRecord chat = new ChatRecord(
                chatId,
                chats.nextSequence(),
                attributes,
                partner,
                script == null ? ChatScript.followingPrompt() : script,
                given,
                agent.tagVariables());
        chats.add(chat);
        return chat;
    }

    private Conversation.Partner partner(JsonNode wish, WeightedAgents.Pick pick) {
        JsonNode override = wish.path("agent_override");
        ObjectNode agent = changed(pick.version(), override.path("agent"));
        references.checkEngine(agent.path("response_engine"));
        ObjectNode engine = Engines.of(workspace, agent).deepCopy();
        String part = engine.has("nodes") ? "conversation_flow" : "retell_llm";
        return new Conversation.Partner(
                agent,
                changed(engine, override.path(part)),
                false,
                (flow, node) -> Engines.component(workspace, flow, node));
    }

    private static ObjectNode changed(ObjectNode stored, JsonNode changes) {
        ObjectNode copy = stored.deepCopy();
        if (changes instanceof ObjectNode object) {
            JsonTrees.patch(copy, object);
        }
        return copy;
    }

    private static void copy(JsonNode from, ObjectNode to, String field) {
        if (from.hasNonNull(field)) {
            to.set(field, from.get(field));
        }
    }
}
