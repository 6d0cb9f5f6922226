package dev.retell4j.simulator.internal.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.ChatScript;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Timeline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A chat: its attributes as JSON, and what was written in it. */
public final class ChatRecord {
    private static final String BASIC = "basic_attributes_only";

    private final String id;
    private final long sequence;
    private final ObjectNode attributes;
    private final Conversation.Partner partner;
    private final ChatScript script;
    private final Map<String, String> given;
    private final Map<String, String> tagVariables;
    private final List<ObjectNode> messages = new ArrayList<>();
    private final Map<String, String> overrides = new LinkedHashMap<>();
    private final Map<String, String> collected = new LinkedHashMap<>();
    private final List<Timeline.Event> planned = new ArrayList<>();
    private Position position = Position.START;
    private int answered;
    private boolean answering;
    private String storage;
    private @Nullable String disconnectionReason;

    /**
     * Makes a chat.
     *
     * @param id the id
     * @param sequence grows with each chat
     * @param attributes what get-chat shows, without the messages
     * @param partner the agent as it is for this chat
     * @param script what it answers
     * @param given the variables that an SMS chat brings: the two telephone numbers, and what is known of the contact
     * @param tagVariables the variables that the agent's tag brings
     */
    public ChatRecord(
            String id,
            long sequence,
            ObjectNode attributes,
            Conversation.Partner partner,
            ChatScript script,
            Map<String, String> given,
            Map<String, String> tagVariables) {
        this.id = id;
        this.sequence = sequence;
        this.attributes = attributes;
        this.partner = partner;
        this.script = script;
        this.given = Map.copyOf(given);
        this.tagVariables = Map.copyOf(tagVariables);
        storage = JsonTrees.text(partner.version(), "data_storage_setting", "everything");
    }

    /** Copies a chat; what is shared never changes. */
    ChatRecord(ChatRecord other) {
        this(
                other.id,
                other.sequence,
                other.attributes.deepCopy(),
                other.partner,
                other.script,
                other.given,
                other.tagVariables);
        messages.addAll(other.messages);
        overrides.putAll(other.overrides);
        collected.putAll(other.collected);
        planned.addAll(other.planned);
        position = other.position;
        answered = other.answered;
        answering = other.answering;
        storage = other.storage;
        disconnectionReason = other.disconnectionReason;
    }

    public String id() {
        return id;
    }

    public long sequence() {
        return sequence;
    }

    public long startMillis() {
        return JsonTrees.number(attributes, "start_timestamp", 0);
    }

    public ObjectNode attributes() {
        return attributes;
    }

    /** Returns the variables that an SMS chat brings: {@code user_number}, {@code agent_number}, the contact's. */
    public Map<String, String> numbers() {
        return given;
    }

    public boolean isOngoing() {
        return "ongoing".equals(JsonTrees.text(attributes, "chat_status"));
    }

    /** Returns why the chat ended, or null while it goes on. */
    public @Nullable String disconnectionReason() {
        return disconnectionReason;
    }

    /** Returns how long the chat lasted, or null while it goes on. */
    public @Nullable Long durationMillis() {
        return isOngoing() ? null : JsonTrees.number(attributes, "end_timestamp", 0) - startMillis();
    }

    /** Sets how much is kept, as {@code data_storage_setting}. */
    public void setStorage(String setting) {
        storage = setting;
    }

    /** Adds variables that win over all others, or takes all such back when there are none. */
    public void override(JsonNode values) {
        if (values.isNull()) {
            overrides.clear();
        }
        values.properties()
                .forEach(entry -> overrides.put(entry.getKey(), entry.getValue().asText()));
    }

    /** Returns the chat as it is shown, with what was written so far. */
    public ObjectNode whole() {
        ObjectNode whole = JsonTrees.object();
        whole.setAll(attributes);
        if (isOngoing() || !storage.equals(BASIC)) {
            whole.put("transcript", transcript());
            whole.putArray("message_with_tool_calls").addAll(messages);
            if (!collected.isEmpty()) {
                ObjectNode variables = whole.putObject("collected_dynamic_variables");
                collected.forEach(variables::put);
            }
        }
        return whole;
    }

    private String transcript() {
        StringBuilder text = new StringBuilder();
        for (ObjectNode message : messages) {
            String role = JsonTrees.text(message, "role", "");
            if (role.equals("agent") || role.equals("user")) {
                text.append(role.equals("agent") ? "Agent: " : "User: ")
                        .append(JsonTrees.text(message, "content", ""))
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** Returns the settings of the agent, as they are for this chat; not to be changed. */
    public JsonNode agent() {
        return partner.version();
    }

    Conversation.Partner partner() {
        return partner;
    }

    ChatScript script() {
        return script;
    }

    List<ObjectNode> messages() {
        return messages;
    }

    long count(String role) {
        return messages.stream()
                .filter(message -> role.equals(JsonTrees.text(message, "role")))
                .count();
    }

    Map<String, String> tagVariables() {
        return tagVariables;
    }

    Map<String, String> overrides() {
        return overrides;
    }

    Map<String, String> collected() {
        return collected;
    }

    List<Timeline.Event> planned() {
        return planned;
    }

    Position position() {
        return position;
    }

    /** Tells whether the agent has to wait for a function before it can answer. */
    public boolean isAnswering() {
        return answering;
    }

    void setAnswering(boolean waits) {
        answering = waits;
    }

    /** Returns how many messages of the user were answered. */
    int answered() {
        return answered;
    }

    void countAnswer() {
        answered++;
    }

    /** Takes in what the agent wrote. */
    void add(Reply reply) {
        messages.addAll(reply.messages());
        collected.putAll(reply.collected());
        position = reply.position();
    }

    void setDisconnectionReason(String reason) {
        disconnectionReason = reason;
    }
}
