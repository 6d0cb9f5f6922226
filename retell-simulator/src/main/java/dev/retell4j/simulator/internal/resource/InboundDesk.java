package dev.retell4j.simulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.delivery.Questions;
import dev.retell4j.simulator.internal.http.ApiFailure;
import dev.retell4j.simulator.internal.resource.WeightedAgents.Pick;
import dev.retell4j.simulator.internal.state.AgentStore.Channel;
import dev.retell4j.simulator.internal.state.JsonTrees;
import dev.retell4j.simulator.internal.state.Workspace;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes calls and text messages from outside: asks the number's inbound webhook, if it has one, what is to be done, and
 * hands them to an agent.
 */
public final class InboundDesk {
    private static final Logger LOG = LoggerFactory.getLogger(InboundDesk.class);
    private static final String CALL = "call_inbound";
    private static final String CHAT = "chat_inbound";

    private final Workspace workspace;
    private final CallDesk calls;
    private final ChatDesk chats;
    private final Questions questions;
    private final WeightedAgents agents;

    public InboundDesk(Workspace workspace, CallDesk calls, ChatDesk chats, Questions questions) {
        this.workspace = workspace;
        this.calls = calls;
        this.chats = chats;
        this.questions = questions;
        agents = new WeightedAgents(workspace);
    }

    /**
     * Lets somebody call one of the workspace's numbers.
     *
     * @param from the caller's number
     * @param to the number that is called
     * @param sipHeaders the SIP headers of the call
     * @return the call's id when it is decided what becomes of it; a call that is not taken never comes about
     * @throws IllegalArgumentException when the workspace has no such number
     */
    public CompletableFuture<String> call(String from, String to, Map<String, String> sipHeaders) {
        ObjectNode number = number(to);
        String id = workspace.ids().next("call");
        if (!CountryCodes.isAllowed(from, number.path("allowed_inbound_country_list"))) {
            return CompletableFuture.completedFuture(id);
        }
        @Nullable JsonNode bound = agents.draw(number, "inbound_agents");
        ObjectNode headers = JsonTrees.object();
        sipHeaders.forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        Taker taker = reply -> {
            Pick agent = agent(reply, bound, Channel.VOICE);
            if (agent != null) {
                if (!headers.isEmpty()) {
                    reply.set("custom_sip_headers", headers);
                }
                calls.answer(id, to, agent, from, reply);
            }
        };
        String url = JsonTrees.text(number, "inbound_webhook_url", "");
        if (url.isEmpty()) {
            return unasked(id, taker);
        }
        ObjectNode asked = question(from, to, bound, Channel.VOICE).put("call_id", id);
        if (!headers.isEmpty()) {
            asked.set("custom_sip_headers", headers);
        }
        return ask(CALL, url, id, asked, taker);
    }

    /**
     * Lets somebody send a text message to one of the workspace's numbers.
     *
     * @param from the person's number
     * @param to the number that it is sent to
     * @param text the message
     * @return the id of the chat when it is decided what becomes of it: the one that goes on, or a new one; a chat for
     *     which there is no agent never comes about
     * @throws IllegalArgumentException when the workspace has no such number
     */
    public CompletableFuture<String> sms(String from, String to, String text) {
        ObjectNode number = number(to);
        @Nullable String ongoing = chats.goOnBySms(from, to, text);
        if (ongoing != null) {
            return CompletableFuture.completedFuture(ongoing);
        }
        String id = workspace.ids().next("chat");
        @Nullable JsonNode bound = agents.draw(number, "inbound_sms_agents");
        Taker taker = reply -> {
            Pick agent = agent(reply, bound, Channel.CHAT);
            if (agent != null) {
                chats.answerSms(id, agent, from, to, text, reply);
            }
        };
        String url =
                JsonTrees.text(number, "inbound_sms_webhook_url", JsonTrees.text(number, "inbound_webhook_url", ""));
        if (url.isEmpty()) {
            return unasked(id, taker);
        }
        return ask(CHAT, url, id, question(from, to, bound, Channel.CHAT).put("chat_id", id), taker);
    }

    /** Hands a call or chat to an agent. */
    private interface Taker {
        /**
         * Does it.
         *
         * @param reply what is wished for, with the names of the API; may be changed
         * @throws ApiFailure when it cannot be done like that
         */
        void take(ObjectNode reply);
    }

    private static CompletableFuture<String> unasked(String id, Taker taker) {
        try {
            taker.take(JsonTrees.object());
        } catch (ApiFailure e) {
            // What the number is bound to may have been deleted since.
            LOG.warn("{} does not come about: {}", id, e.reason());
        }
        return CompletableFuture.completedFuture(id);
    }

    private CompletableFuture<String> ask(String event, String url, String id, ObjectNode asked, Taker taker) {
        ObjectNode question = JsonTrees.object().put("event", event).put("event_timestamp", workspace.nowMillis());
        question.set(event, asked);
        CompletableFuture<String> decided = new CompletableFuture<>();
        questions.ask(event, url, id, question, new Questions.Decision() {
            @Override
            public @Nullable String decide(@Nullable ObjectNode reply) {
                try {
                    return settle(reply == null ? JsonTrees.object() : reply, taker);
                } finally {
                    decided.complete(id);
                }
            }

            @Override
            public void forget() {
                decided.complete(id);
            }
        });
        return decided;
    }

    /** Does what a reply wishes; returns why it has no effect, or null. */
    private static @Nullable String settle(ObjectNode reply, Taker taker) {
        String problem = InboundReply.problem(reply);
        if (problem == null && InboundReply.rejects(reply)) {
            return null;
        }
        try {
            taker.take(problem == null ? InboundReply.wish(reply) : JsonTrees.object());
            return problem;
        } catch (ApiFailure e) {
            return e.reason();
        }
    }

    private ObjectNode question(String from, String to, @Nullable JsonNode bound, Channel channel) {
        ObjectNode asked = JsonTrees.object();
        try {
            Pick agent = agent(JsonTrees.object(), bound, channel);
            if (agent != null) {
                asked.put("agent_id", JsonTrees.text(agent.version(), "agent_id"));
                asked.put("agent_version", agent.version().path("version").asInt());
            }
        } catch (ApiFailure e) {
            // The webhook may name an agent in the place of one that is gone.
            LOG.warn("The agent that {} is bound to is gone: {}", to, e.reason());
        }
        return asked.put("from_number", from).put("to_number", to);
    }

    private @Nullable Pick agent(ObjectNode reply, @Nullable JsonNode bound, Channel channel) {
        if (reply.has("override_agent_id")) {
            return agents.named(reply, "override_agent_id", "override_agent_version", channel);
        }
        return bound == null ? null : agents.named(bound, "agent_id", "agent_version", channel);
    }

    private ObjectNode number(String to) {
        ObjectNode number = workspace.phoneNumbers().find(to);
        if (number == null) {
            throw new IllegalArgumentException("No phone number " + to + " in the simulated workspace");
        }
        return number;
    }
}
