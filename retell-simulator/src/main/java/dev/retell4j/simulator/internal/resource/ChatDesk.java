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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Accepts chats: finds the number and the agent, and lets the chat begin. */
public final class ChatDesk {
    private final Workspace workspace;
    private final ScriptQueues<ChatScript> scripts;
    private final ChatStore chats;
    private final ChatLife life;

    public ChatDesk(Workspace workspace, ScriptQueues<ChatScript> scripts, ChatStore chats, ChatLife life) {
        this.workspace = workspace;
        this.scripts = scripts;
        this.chats = chats;
        this.life = life;
    }

    /** Refuses what costs money when the workspace cannot pay. */
    void checkPayment() {
        if (!workspace.hasPaymentMethod()) {
            throw new ApiFailure(402, "A payment method is needed to chat");
        }
    }

    /** Starts a chat over the API. */
    ChatRecord start(JsonNode wish) {
        checkPayment();
        return begin("api_chat", wish, wish, "agent_id", "agent_version", Map.of());
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
        checkPayment();
        Map<String, String> numbers = Map.of("user_number", to, "agent_number", from, "direction", "outbound");
        if (JsonTrees.text(wish, "override_agent_id") != null) {
            return begin("sms_chat", wish, wish, "override_agent_id", "override_agent_version", numbers);
        }
        JsonNode weighted = number.path("outbound_sms_agents");
        if (weighted.isEmpty()) {
            throw ApiFailure.unprocessable("No agent for the chat: phone number " + from
                    + " has no `outbound_sms_agents` and `override_agent_id` is missing");
        }
        return begin("sms_chat", wish, draw(weighted), "agent_id", "agent_version", numbers);
    }

    private JsonNode draw(JsonNode weighted) {
        double drawn = workspace.ids().below(1_000_000) / 1e6;
        for (JsonNode one : weighted) {
            drawn -= one.path("weight").asDouble();
            if (drawn < 0) {
                return one;
            }
        }
        return weighted.get(weighted.size() - 1);
    }

    private ChatRecord begin(
            String type, JsonNode wish, JsonNode agent, String id, String version, Map<String, String> numbers) {
        @Nullable String reference = References.version(agent.path(version));
        ObjectNode found = workspace
                .agents()
                .get(JsonTrees.text(agent, id, ""), Channel.CHAT)
                .version(reference);
        String chatId = workspace.ids().next("chat");
        ObjectNode attributes = JsonTrees.object();
        attributes.put("chat_id", chatId);
        attributes.put("agent_id", JsonTrees.text(found, "agent_id", ""));
        attributes.put("version", found.path("version").asInt());
        for (JsonNode tag : found.path("assigned_tags")) {
            if (tag.asText().equals(reference)) {
                attributes.put("agent_tag", tag.asText());
            }
        }
        attributes.put("chat_status", "ongoing");
        attributes.put("chat_type", type);
        attributes.put("start_timestamp", workspace.nowMillis());
        copy(wish, attributes, "metadata");
        copy(wish, attributes, "retell_llm_dynamic_variables");
        @Nullable ChatScript script = scripts.take(numbers.get("user_number"), JsonTrees.text(found, "agent_id"));
        ChatRecord chat = new ChatRecord(
                chatId,
                chats.nextSequence(),
                attributes,
                partner(found),
                script == null ? ChatScript.followingPrompt() : script,
                numbers);
        chats.add(chat);
        life.begin(chat, !numbers.isEmpty());
        return chat;
    }

    private Conversation.Partner partner(ObjectNode version) {
        return new Conversation.Partner(
                version.deepCopy(),
                Engines.of(workspace, version).deepCopy(),
                false,
                component -> workspace.components().find(component));
    }

    private static void copy(JsonNode from, ObjectNode to, String field) {
        if (from.hasNonNull(field)) {
            to.set(field, from.get(field));
        }
    }
}
