package dev.retell4j.simulator.internal.delivery;

import dev.retell4j.simulator.Delivery;
import dev.retell4j.simulator.Delivery.Attempt;
import dev.retell4j.simulator.Delivery.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that is to be sent, and what came of it so far. Used under the workspace's lock. */
public final class Shipment {
    /**
     * What is sent.
     *
     * @param kind what it is for
     * @param event the name of the event or function
     * @param conversationId the call or chat, or null
     * @param method the HTTP method
     * @param url where to
     * @param headers the headers that it needs besides the signature
     * @param body the body; empty for none
     * @param limit how long an answer may take, in real time
     * @param tries how often it is tried at most
     * @param atOnce whether tries follow one another without a pause, since somebody waits for the answer
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Content(
            Delivery.Kind kind,
            String event,
            @Nullable String conversationId,
            String method,
            String url,
            Map<String, String> headers,
            byte[] body,
            Duration limit,
            int tries,
            boolean atOnce) {
        private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

        static Content json(
                Delivery.Kind kind,
                String event,
                @Nullable String conversationId,
                String url,
                byte[] body,
                Duration limit,
                int tries) {
            boolean atOnce = kind == Delivery.Kind.QUESTION;
            return new Content(kind, event, conversationId, "POST", url, JSON, body, limit, tries, atOnce);
        }
    }

    private final long id;
    private final Instant created;
    private final Content content;
    private final Recipient recipient;
    private final List<Attempt> attempts = new ArrayList<>(1);
    private Outcome outcome = Outcome.PENDING;
    private @Nullable String remark;

    Shipment(long id, Instant created, Content content, Recipient recipient) {
        this.id = id;
        this.created = created;
        this.content = content;
        this.recipient = recipient;
    }

    public Shipment(Shipment other) {
        this(other.id, other.created, other.content, other.recipient);
        attempts.addAll(other.attempts);
        outcome = other.outcome;
        remark = other.remark;
    }

    long id() {
        return id;
    }

    /** Returns when it came about, in simulated time. */
    public Instant created() {
        return created;
    }

    public Content content() {
        return content;
    }

    Recipient recipient() {
        return recipient;
    }

    /** Returns the tries that are over. */
    public List<Attempt> attempts() {
        return attempts;
    }

    void add(Attempt attempt) {
        attempts.add(attempt);
    }

    public Outcome outcome() {
        return outcome;
    }

    void setOutcome(Outcome outcome) {
        this.outcome = outcome;
    }

    /** Returns why it was not sent, or why what was answered has no effect; null when there is nothing to say. */
    public @Nullable String remark() {
        return remark;
    }

    void setRemark(@Nullable String remark) {
        this.remark = remark;
    }
}
