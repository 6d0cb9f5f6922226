package dev.retell4j.simulator.internal.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.ChatScript;
import dev.retell4j.simulator.Turn;
import dev.retell4j.simulator.internal.call.DynamicVariables;
import dev.retell4j.simulator.internal.call.OutsideFunctions;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.state.Ids;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Timeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Leads chats through their life: ongoing, ended, analysed. Used under the workspace's lock.
 *
 * <p>A chat ends when it is asked to, when the agent ends it, or when the user stays silent for the agent's
 * {@code end_chat_after_silence_ms}.
 */
public final class ChatLife {
    private static final Duration UNTIL_ANALYZED = Duration.ofMillis(2_500);
    private static final long USUAL_SILENCE_LIMIT_MILLIS = 3_600_000;

    private final Timeline time;
    private final Ids ids;
    private final ChatStore chats;
    private final List<ChatWatcher> watchers = new ArrayList<>();
    private OutsideFunctions functions = OutsideFunctions.NONE;

    public ChatLife(Timeline time, Ids ids, ChatStore chats) {
        this.time = time;
        this.ids = ids;
        this.chats = chats;
    }

    /** Sets what calls the functions of agents. */
    public void callFunctions(OutsideFunctions outside) {
        functions = outside;
    }

    /** Has somebody told what happens to chats. */
    public void watch(ChatWatcher watcher) {
        watchers.add(watcher);
    }

    private void tell(ChatRecord chat, ChatEvent event) {
        watchers.forEach(watcher -> watcher.happened(chat, event));
    }

    /** Begins a chat; the agent writes first if that is its way, or if it must. */
    public void begin(ChatRecord chat, boolean mustSpeak) {
        tell(chat, ChatEvent.CHAT_STARTED);
        Reply opening = conversation(chat).open(mustSpeak);
        chat.add(opening);
        chat.attributes().set("chat_cost", ChatCost.of(chat));
        if (!opening.messages().isEmpty()) {
            tell(chat, ChatEvent.TRANSCRIPT_UPDATED);
        }
        if (opening.ended()) {
            end(chat, "ended", "agent_hangup");
        } else {
            waitForUser(chat);
        }
    }

    /** Begins a chat with what the user wrote. */
    public void beginWith(ChatRecord chat, String content) {
        tell(chat, ChatEvent.CHAT_STARTED);
        CompletableFuture<List<ObjectNode>> unused = answer(chat, content);
    }

    /**
     * Lets the agent answer; at once, unless it has to call functions outside.
     *
     * @param chat an ongoing chat
     * @param content what the user wrote
     * @return what the agent wrote and did; fails with an {@link ApiFailure} when the chat is over by then
     */
    public CompletableFuture<List<ObjectNode>> answer(ChatRecord chat, String content) {
        takeBack(chat);
        Message message = new Message(content, ids.seed());
        chat.messages().add(conversation(chat, message, List.of()).fromUser(content));
        tell(chat, ChatEvent.TRANSCRIPT_UPDATED);
        CompletableFuture<List<ObjectNode>> written = new CompletableFuture<>();
        if (chat.isAnswering()) {
            // The answer that is being written is one to both messages.
            written.complete(List.of());
        } else {
            write(chat, message, List.of(), written);
        }
        return written;
    }

    /**
     * What the user wrote.
     *
     * @param content the text
     * @param seed where the ids come from of the message and of the answer
     */
    private record Message(String content, long seed) {}

    private void write(
            ChatRecord chat,
            Message message,
            List<OutsideFunctions.Outcome> outcomes,
            CompletableFuture<List<ObjectNode>> written) {
        ChatScript script = chat.script();
        int number = chat.answered();
        Conversation conversation = conversation(chat, message, outcomes);
        // Takes the ids that the message has already.
        conversation.fromUser(message.content());
        Reply reply;
        try {
            reply = number < script.answers().size()
                    ? conversation.scripted(script.answers().get(number), chat.position())
                    : conversation.answer(chat.messages(), chat.position());
        } catch (FunctionAnswers.Missing missing) {
            chat.setAnswering(true);
            call(chat, missing, message, outcomes, written);
            return;
        }
        chat.countAnswer();
        chat.add(reply);
        chat.attributes().set("chat_cost", ChatCost.of(chat));
        tell(chat, ChatEvent.TRANSCRIPT_UPDATED);
        boolean last = number == script.answers().size() - 1;
        if (last && script.fails()) {
            end(chat, "error", "error_unknown");
        } else if (reply.ended() || (last && script.ends())) {
            end(chat, "ended", "agent_hangup");
        } else {
            waitForUser(chat);
        }
        written.complete(reply.messages());
    }

    private void call(
            ChatRecord chat,
            FunctionAnswers.Missing missing,
            Message message,
            List<OutsideFunctions.Outcome> outcomes,
            CompletableFuture<List<ObjectNode>> written) {
        String id = chat.id();
        functions.call(
                new OutsideFunctions.Request(
                        missing.tool(), missing.variables(), missing.arguments(), "chat", id, chat::whole, true),
                outcome -> {
                    ChatRecord then = chats.find(id);
                    if (outcome == null || then == null || !then.isOngoing()) {
                        written.completeExceptionally(
                                ApiFailure.badRequest("Chat " + id + " was over before it was answered"));
                        return;
                    }
                    then.setAnswering(false);
                    List<OutsideFunctions.Outcome> more = new ArrayList<>(outcomes);
                    more.add(outcome);
                    write(then, message, List.copyOf(more), written);
                });
    }

    /** Ends a chat by request. */
    public void stop(ChatRecord chat) {
        end(chat, "ended", "manual_stopped");
    }

    /** Analyses an ended chat at once. */
    public void analyze(ChatRecord chat) {
        takeBack(chat);
        chat.attributes().set("chat_analysis", ChatAnalysis.of(chat, variables(chat)));
        tell(chat, ChatEvent.CHAT_ANALYZED);
    }

    /** Makes a chat disappear; it neither ends nor is it analysed. */
    public void forget(ChatRecord chat) {
        takeBack(chat);
        chats.remove(chat.id());
    }

    private void waitForUser(ChatRecord chat) {
        JsonNode agent = chat.partner().version();
        long limit = JsonTrees.number(agent, "end_chat_after_silence_ms", USUAL_SILENCE_LIMIT_MILLIS);
        plan(chat, Duration.ofMillis(limit), this::close);
    }

    private void close(ChatRecord chat) {
        @Nullable String message = JsonTrees.text(chat.partner().version(), "auto_close_message");
        if (message != null && !message.isEmpty()) {
            chat.add(conversation(chat).scripted(List.of(Turn.agent(message)), chat.position()));
            chat.attributes().set("chat_cost", ChatCost.of(chat));
        }
        end(chat, "ended", "inactivity");
    }

    private void end(ChatRecord chat, String status, String reason) {
        takeBack(chat);
        chat.attributes().put("chat_status", status).put("end_timestamp", now());
        chat.setDisconnectionReason(reason);
        tell(chat, ChatEvent.TRANSCRIPT_UPDATED);
        tell(chat, ChatEvent.CHAT_ENDED);
        plan(chat, UNTIL_ANALYZED, this::analyze);
    }

    private void takeBack(ChatRecord chat) {
        chat.planned().forEach(time::cancel);
        chat.planned().clear();
    }

    /** Plans something for a chat, as it will be then. */
    private void plan(ChatRecord chat, Duration delay, Consumer<ChatRecord> action) {
        String id = chat.id();
        chat.planned().add(time.plan(delay, () -> {
            ChatRecord then = chats.find(id);
            if (then != null) {
                action.accept(then);
            }
        }));
    }

    private Conversation conversation(ChatRecord chat) {
        return new Conversation(chat.partner(), values(chat), JsonTrees.array(), new Random(ids.seed()), time.now());
    }

    /** Returns the variables of a chat as they are now. */
    public DynamicVariables variables(ChatRecord chat) {
        return new DynamicVariables(values(chat), time.now(), chat.partner().version());
    }

    private Conversation conversation(ChatRecord chat, Message message, List<OutsideFunctions.Outcome> outcomes) {
        return new Conversation(
                chat.partner(),
                values(chat),
                new ToolMocks(JsonTrees.array()),
                new FunctionAnswers(functions, outcomes),
                new Random(message.seed()),
                time.now());
    }

    private Map<String, String> values(ChatRecord chat) {
        Map<String, String> values = new HashMap<>(chat.numbers());
        values.put("chat_id", chat.id());
        values.put("session_type", "chat");
        values.put("session_duration_ms", String.valueOf(now() - chat.startMillis()));
        @Nullable String state = chat.position().state();
        if (state != null) {
            values.put("current_agent_state", state);
        }
        putAll(values, chat.partner().engine().path("default_dynamic_variables"));
        values.putAll(chat.tagVariables());
        putAll(values, chat.attributes().path("retell_llm_dynamic_variables"));
        values.putAll(chat.collected());
        values.putAll(chat.overrides());
        return values;
    }

    private static void putAll(Map<String, String> values, JsonNode more) {
        more.properties().forEach(entry -> {
            if (!entry.getValue().isNull()) {
                values.put(entry.getKey(), entry.getValue().asText());
            }
        });
    }

    private long now() {
        return time.now().toEpochMilli();
    }
}
