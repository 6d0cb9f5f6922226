package dev.retell4j.simulator;

import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.simulator.internal.delivery.Shipment;
import dev.retell4j.types.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that the simulator sent to a server, or would have sent, for assertions: an event webhook, a question about
 * a call or text message that comes in, the call of a custom function, an alert. Shows what was known when it was asked
 * for; immutable.
 */
public final class Delivery {
    /** What is sent. */
    public enum Kind {
        /** An event of a call or chat. */
        EVENT,

        /** A question about a call or text message that comes in; the answer steers the conversation. */
        QUESTION,

        /** The call of a custom function; the answer is the tool's result. */
        FUNCTION,

        /** An alert. */
        ALERT
    }

    /** How far it has come. */
    public enum Outcome {
        /** It is under way, or is tried again later. */
        PENDING,

        /** It was answered with a status from 200 to 299. */
        DELIVERED,

        /** The last try has failed. */
        FAILED,

        /** It was not sent; {@link Delivery#remark()} says why. */
        NOT_SENT
    }

    /**
     * A try that is over.
     *
     * @param sentAt when it was sent, in simulated time
     * @param headers what was sent besides the body, the signature among it
     * @param status the HTTP status of the answer, 0 when there was none
     * @param duration how long it took, in real time
     * @param failure what went wrong, or null
     */
    public record Attempt(
            Instant sentAt,
            Map<String, String> headers,
            int status,
            Duration duration,
            @Nullable String failure) {
        /** Copies the headers. */
        public Attempt {
            Objects.requireNonNull(sentAt, "sentAt");
            headers = Map.copyOf(headers);
            Objects.requireNonNull(duration, "duration");
        }

        /**
         * Returns a header that was sent.
         *
         * @param name the name in any case, for example {@code X-Retell-Signature}
         * @return the value, or empty when it was not sent
         */
        public Optional<String> header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }

        /** Returns what came of it; not the headers, which can hold secrets. */
        @Override
        public String toString() {
            return (failure == null ? String.valueOf(status) : failure) + " after " + duration.toMillis() + " ms";
        }
    }

    private final Shipment shipment;

    Delivery(Shipment shipment) {
        this.shipment = new Shipment(shipment);
    }

    /**
     * Returns what it is.
     *
     * @return the kind
     */
    public Kind kind() {
        return shipment.content().kind();
    }

    /**
     * Returns the event that it tells of.
     *
     * @return the name, for example {@code call_ended}; of a function call, the name of the function
     */
    public String event() {
        return shipment.content().event();
    }

    /**
     * Returns the conversation that it belongs to.
     *
     * @return the id of the call or chat; empty for an alert
     */
    public Optional<String> conversationId() {
        return Optional.ofNullable(shipment.content().conversationId());
    }

    /**
     * Returns when it came about.
     *
     * @return the simulated time
     */
    public Instant createdAt() {
        return shipment.created();
    }

    /**
     * Returns the HTTP method.
     *
     * @return the method in capitals
     */
    public String method() {
        return shipment.content().method();
    }

    /**
     * Returns where it goes to.
     *
     * @return the address with its dynamic variables resolved
     */
    public String url() {
        return shipment.content().url();
    }

    /**
     * Returns the body, the same for each try.
     *
     * @return the bytes, none when there is no body
     */
    public byte[] body() {
        return shipment.content().body().clone();
    }

    /**
     * Returns the body as text.
     *
     * @return the body read as UTF-8
     */
    public String bodyText() {
        return new String(shipment.content().body(), StandardCharsets.UTF_8);
    }

    /**
     * Returns the body as JSON.
     *
     * @return the JSON
     * @throws RetellDecodeException when there is no body
     */
    public Json json() {
        return Json.parse(shipment.content().body());
    }

    /**
     * Returns the tries that are over.
     *
     * @return the tries, oldest first; each is signed anew
     */
    public List<Attempt> attempts() {
        return List.copyOf(shipment.attempts());
    }

    /**
     * Returns how far it has come.
     *
     * @return the outcome
     */
    public Outcome outcome() {
        return shipment.outcome();
    }

    /**
     * Returns why it was not sent, or why the answer to a question has no effect.
     *
     * @return the reason, or empty when there is nothing to say
     */
    public Optional<String> remark() {
        return Optional.ofNullable(shipment.remark());
    }

    /** Returns event, conversation, address and what came of it; no body, no headers. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(event());
        conversationId().ifPresent(id -> text.append(" of ").append(id));
        text.append(" to ").append(url()).append(" -> ");
        int tries = shipment.attempts().size();
        if (tries > 0) {
            Attempt last = shipment.attempts().get(tries - 1);
            text.append(last.status() > 0 ? String.valueOf(last.status()) : last.failure());
            if (tries > 1) {
                text.append(" at try ").append(tries);
            }
        } else {
            text.append(outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        remark().ifPresent(remark -> text.append(" (").append(remark).append(')'));
        return text.toString();
    }
}
