package dev.retell4j.simulator;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A failure for the next requests.
 *
 * <pre>{@code
 * simulator.failNext(Fault.status(429).retryAfter(Duration.ofSeconds(1)).operation("callCreatePhoneCall").times(2));
 * simulator.failNext(Fault.lostResponse().operation("callCreatePhoneCall"));
 * simulator.failNext(Fault.status(503).after(Duration.ofSeconds(3)));
 * }</pre>
 *
 * <p>{@link #status(int)} and {@link #reset()} come before the request is looked at: what it asks for does not happen.
 * With all others the request is carried out as usual, and only its answer suffers.
 *
 * <p>Immutable: each method returns a changed copy. Times are real time, whatever the simulator's clock does.
 */
public sealed class Fault permits StatusFault {
    /** What goes wrong. */
    public enum Kind {
        /** An error status; the request is not carried out. */
        STATUS("status"),
        /** The right answer, late. */
        DELAY("delay"),
        /** The connection is reset; the request is not carried out. */
        RESET("reset"),
        /** The request is carried out; the connection is reset before any byte of the answer. */
        LOST_RESPONSE("lost response"),
        /** The connection ends in the middle of the answer's body. */
        TRUNCATED_BODY("truncated body"),
        /** The answer's body arrives in small pieces. */
        SLOW_BODY("slow body"),
        /** The right answer; then the connection ends without notice. */
        DROP_AFTER_ANSWER("drop after answer");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /**
     * Which requests a fault is for, and how long they wait.
     *
     * @param times how many
     * @param operationId the operation, or null for every one
     * @param delay the wait before the answer or the end of the connection
     */
    record Scope(int times, @Nullable String operationId, Duration delay) {
        static final Scope NEXT = new Scope(1, null, Duration.ZERO);
    }

    private final Kind kind;
    private final Scope scope;
    private final Duration bodyDuration;

    Fault(Kind kind, Scope scope, Duration bodyDuration) {
        this.kind = kind;
        this.scope = scope;
        this.bodyDuration = bodyDuration;
    }

    private static Fault of(Kind kind) {
        return new Fault(kind, Scope.NEXT, Duration.ZERO);
    }

    /**
     * Makes a fault that answers one request, of any operation, with a status.
     *
     * @param status the HTTP status, 400 to 599
     * @return the fault
     */
    public static StatusFault status(int status) {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("status must be 400 to 599, not " + status);
        }
        return new StatusFault(Scope.NEXT, status, null, Map.of());
    }

    /**
     * Makes a fault that carries one request out and answers it rightly, but late.
     *
     * @param delay how long the answer waits, not negative
     * @return the fault
     */
    public static Fault delay(Duration delay) {
        return of(Kind.DELAY).after(delay);
    }

    /**
     * Makes a fault that resets the connection of one request (TCP RST) before anything happens.
     *
     * @return the fault
     */
    public static Fault reset() {
        return of(Kind.RESET);
    }

    /**
     * Makes a fault that carries one request out and resets the connection instead of answering: the caller cannot know
     * whether it happened.
     *
     * @return the fault
     */
    public static Fault lostResponse() {
        return of(Kind.LOST_RESPONSE);
    }

    /**
     * Makes a fault that carries one request out, sends the headers with the full {@code Content-Length} and half of
     * the body, and closes the connection.
     *
     * @return the fault
     */
    public static Fault truncatedBody() {
        return of(Kind.TRUNCATED_BODY);
    }

    /**
     * Makes a fault that carries one request out and sends the body of the answer in small pieces: the headers at once,
     * the last byte at the end.
     *
     * @param duration how long the body takes, not negative
     * @return the fault
     */
    public static Fault slowBody(Duration duration) {
        return new Fault(Kind.SLOW_BODY, Scope.NEXT, notNegative("duration", duration));
    }

    /**
     * Makes a fault that answers one request rightly and then closes its connection, although the answer promised to
     * keep it: the caller's next request may meet a dead connection. {@link RetellSimulator#dropConnections()} does
     * that to all connections at once.
     *
     * @return the fault
     */
    public static Fault dropAfterAnswer() {
        return of(Kind.DROP_AFTER_ANSWER);
    }

    /**
     * Sets how many requests fail.
     *
     * @param times the number, 1 or more; 1 by default
     * @return the changed fault
     */
    public Fault times(int times) {
        if (times < 1) {
            throw new IllegalArgumentException("times must be 1 or more, not " + times);
        }
        return with(new Scope(times, scope.operationId(), scope.delay()));
    }

    /**
     * Restricts the fault to one operation.
     *
     * @param operationId the id, for example {@code agentCreate}; every operation by default
     * @return the changed fault
     */
    public Fault operation(String operationId) {
        return with(new Scope(scope.times(), Objects.requireNonNull(operationId, "operationId"), scope.delay()));
    }

    /**
     * Lets the caller wait for the answer, or for the end of the connection. What is carried out is carried out at
     * once.
     *
     * @param delay how long, not negative; no time by default
     * @return the changed fault
     */
    public Fault after(Duration delay) {
        return with(new Scope(scope.times(), scope.operationId(), notNegative("delay", delay)));
    }

    Scope scope() {
        return scope;
    }

    /** Returns a copy for other requests. */
    Fault with(Scope other) {
        return new Fault(kind, other, bodyDuration);
    }

    static Duration notNegative(String name, Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException(name + " must not be negative, not " + duration);
        }
        return duration;
    }

    /**
     * Returns what goes wrong.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Returns how many requests fail.
     *
     * @return the number, 1 or more
     */
    public int times() {
        return scope.times();
    }

    /**
     * Returns the operation that fails.
     *
     * @return the id, or empty for every operation
     */
    public Optional<String> operationId() {
        return Optional.ofNullable(scope.operationId());
    }

    /**
     * Returns how long the caller waits for the answer or for the end of the connection.
     *
     * @return the wait, not negative
     */
    public Duration delay() {
        return scope.delay();
    }

    /**
     * Returns how long the body of the answer takes.
     *
     * @return the time; zero unless the body is slow
     */
    public Duration bodyDuration() {
        return bodyDuration;
    }

    /** Returns what goes wrong, in a few words. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(kind.words);
        if (!bodyDuration.isZero()) {
            text.append(' ').append(bodyDuration);
        }
        if (!delay().isZero()) {
            text.append(kind == Kind.DELAY ? " " : " after ").append(delay());
        }
        return text.toString();
    }
}
