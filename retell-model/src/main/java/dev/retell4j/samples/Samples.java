package dev.retell4j.samples;

import dev.retell4j.account.ApiKeyInfo;
import dev.retell4j.account.Concurrency;
import dev.retell4j.agents.Agent;
import dev.retell4j.agents.ChatAgent;
import dev.retell4j.batch.BatchCall;
import dev.retell4j.calls.PhoneCall;
import dev.retell4j.calls.PhoneCallListItem;
import dev.retell4j.calls.WebCall;
import dev.retell4j.calls.WebCallAccess;
import dev.retell4j.chats.Chat;
import dev.retell4j.contacts.Contact;
import dev.retell4j.flows.ConversationFlow;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.knowledge.KnowledgeBase;
import dev.retell4j.llms.Llm;
import dev.retell4j.phonenumbers.PhoneNumber;
import dev.retell4j.types.RetellObject;
import dev.retell4j.voices.Voice;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Complete values as the API could send them, to answer with where a unit test stubs the API.
 *
 * <p>All samples belong to one made-up dental practice and fit together: the calls are held by {@link #agent()}, which
 * runs on {@link #llm()}, from {@link #phoneNumber()} to {@link #contact()}. Every field has a value, unless the API
 * forbids it next to another one. Identifiers, numbers, addresses, tokens and keys are fictional; no host in them
 * exists.
 *
 * <p>Each method returns the same immutable value every time. A variation starts from a copy:
 *
 * <pre>{@code
 * PhoneCall unhappy = Samples.phoneCall().toBuilder()
 *         .callAnalysis(CallAnalysis.builder().userSentiment(UserSentiment.NEGATIVE).build())
 *         .build();
 * }</pre>
 */
public final class Samples {
    private static final Map<String, RetellObject> READ = new ConcurrentHashMap<>();

    private Samples() {}

    /**
     * Returns a published voice agent that reminds patients of appointments. It answers through {@link #llm()}, speaks
     * with {@link #voice()} and has every setting filled in, from speech recognition to analysis after the call.
     *
     * @return the sample, always the same
     */
    public static Agent agent() {
        return sample("agent", Agent.class);
    }

    /**
     * Returns a published chat agent for a website. It answers through {@link #conversationFlow()}.
     *
     * @return the sample, always the same
     */
    public static ChatAgent chatAgent() {
        return sample("chat-agent", ChatAgent.class);
    }

    /**
     * Returns a Retell LLM whose prompt has two states, with tools that hold in both of them (end and transfer the
     * call, text message, MCP) and tools of one state (custom function, calendar, variable extraction). It draws on
     * {@link #knowledgeBase()}. {@code s2s_model} is missing, because only one of {@code model} and {@code s2s_model}
     * can be set.
     *
     * @return the sample, always the same
     */
    public static Llm llm() {
        return sample("llm", Llm.class);
    }

    /**
     * Returns a conversation flow that finds an appointment and tells its time: conversation, variable extraction,
     * function, branch, component, subagent and end nodes, and a global node that can be reached from everywhere.
     *
     * @return the sample, always the same
     */
    public static ConversationFlow conversationFlow() {
        return sample("conversation-flow", ConversationFlow.class);
    }

    /**
     * Returns an outbound call of {@link #agent()} to {@link #contact()} that is over and analysed: an appointment is
     * moved, then the call is transferred to the front desk. With the transcript, the times of all words, tool calls, a
     * key press, latencies, token usage, cost and analysis.
     *
     * @return the sample, always the same
     */
    public static PhoneCall phoneCall() {
        return sample("phone-call", PhoneCall.class);
    }

    /**
     * Returns a web call with {@link #agent()} that is over and analysed: an appointment is confirmed, then the call is
     * transferred to the front desk. It is the call that {@link #webCallAccess()} gives access to.
     *
     * @return the sample, always the same
     */
    public static WebCall webCall() {
        return sample("web-call", WebCall.class);
    }

    /**
     * Returns {@link #phoneCall()} as lists of calls show it: the same values, without the transcripts.
     *
     * @return the sample, always the same
     */
    public static PhoneCallListItem callListItem() {
        return sample("call-list-item", PhoneCallListItem.class);
    }

    /**
     * Returns a phone number whose calls are led by {@link #agent()} and whose text messages by {@link #chatAgent()}.
     *
     * @return the sample, always the same
     */
    public static PhoneNumber phoneNumber() {
        return sample("phone-number", PhoneNumber.class);
    }

    /**
     * Returns a knowledge base that is ready for use, made from a document, a text and a web page.
     *
     * @return the sample, always the same
     */
    public static KnowledgeBase knowledgeBase() {
        return sample("knowledge-base", KnowledgeBase.class);
    }

    /**
     * Returns the voice that {@link #agent()} speaks with.
     *
     * @return the sample, always the same
     */
    public static Voice voice() {
        return sample("voice", Voice.class);
    }

    /**
     * Returns a batch of calls from {@link #phoneNumber()} that may dial on weekdays, with a break at noon.
     *
     * @return the sample, always the same
     */
    public static BatchCall batchCall() {
        return sample("batch-call", BatchCall.class);
    }

    /**
     * Returns a chat of {@link #contact()} with {@link #chatAgent()} that is over and analysed, with messages, a tool
     * call and moves between the nodes of {@link #conversationFlow()}.
     *
     * @return the sample, always the same
     */
    public static Chat chat() {
        return sample("chat", Chat.class);
    }

    /**
     * Returns the contact that {@link #phoneCall()}, {@link #webCall()} and {@link #chat()} were held with.
     *
     * @return the sample, always the same
     */
    public static Contact contact() {
        return sample("contact", Contact.class);
    }

    /**
     * Returns the concurrency of a workspace that has bought some and may burst; a part of it is in use.
     *
     * @return the sample, always the same
     */
    public static Concurrency concurrency() {
        return sample("concurrency", Concurrency.class);
    }

    /**
     * Returns the answer to the question which key is in use.
     *
     * @return the sample, always the same
     */
    public static ApiKeyInfo apiKeyInfo() {
        return sample("api-key-info", ApiKeyInfo.class);
    }

    /**
     * Returns what a client got in order to join {@link #webCall()}: the same call identifier and access token, a STUN
     * server and a TURN server.
     *
     * @return the sample, always the same
     */
    public static WebCallAccess webCallAccess() {
        return sample("web-call-access", WebCallAccess.class);
    }

    private static <T extends RetellObject> T sample(String name, Class<T> type) {
        return type.cast(READ.computeIfAbsent(name, file -> read(file + ".json", type)));
    }

    private static RetellObject read(String file, Class<? extends RetellObject> type) {
        try (InputStream in = Samples.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the class path");
            }
            return JsonCodec.read(in.readAllBytes(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
