package dev.retell4j.webhooks;

import java.time.Duration;

/**
 * Is told what happens to requests: for metrics, traces and alarms. It is never given a body, a signature or an
 * argument.
 *
 * <p>Its methods are called by many threads, some of which must answer Retell at once: they must be quick. What they
 * throw harms no answer.
 */
public interface WebhookObserver {
    /** Why a request was refused. */
    enum Rejection {
        /** Its sender is not on the allowlist; answered with 403. */
        SOURCE,

        /** Its method makes no sense here; answered with 405. */
        METHOD,

        /** Its body is larger than allowed; answered with 413. */
        BODY_TOO_LARGE,

        /** Too many large bodies were arriving at the same time; answered with 503. */
        TOO_MANY_BODIES,

        /** It has no signature; answered with 401, as are all others about the signature. */
        SIGNATURE_MISSING,

        /** Its signature has another form than Retell's. */
        SIGNATURE_MALFORMED,

        /** It was signed too long ago. */
        SIGNATURE_STALE,

        /** It was signed in the future. */
        SIGNATURE_FROM_THE_FUTURE,

        /** Its signature is not that of the body. */
        SIGNATURE_MISMATCH,

        /** It is signed, but its body cannot be read; answered with 400. */
        UNREADABLE,

        /** It calls a function that nobody registered; answered with 404. */
        UNKNOWN_FUNCTION,

        /** It calls a function with arguments that do not fit; answered with 400. */
        WRONG_ARGUMENTS
    }

    /**
     * A request came in.
     *
     * @param method its method
     * @param bodyBytes the size of its body, as far as it was read
     */
    default void received(String method, int bodyBytes) {}

    /** A request is signed by Retell. */
    default void verified() {}

    /**
     * A request was refused.
     *
     * @param reason why
     */
    default void rejected(Rejection reason) {}

    /**
     * An event or a question was handled.
     *
     * @param event its name on the wire
     * @param duration how long that took
     */
    default void handled(String event, Duration duration) {}

    /**
     * The handler of an event or a question failed. An event was answered with 500, a question with the fallback.
     *
     * @param event its name on the wire
     * @param cause what the handler threw
     */
    default void failed(String event, Throwable cause) {}

    /**
     * The handlers of an event, or the one of a question, took too long and were interrupted. An event was answered
     * with 503, a question with the fallback.
     *
     * @param event its name on the wire
     * @param deadline how long they had
     */
    default void overran(String event, Duration deadline) {}

    /**
     * There was no thread free for an event, a question or a function. An event or a function was answered with 503, a
     * question with the fallback.
     *
     * @param name the name of the event on the wire, or of the function
     */
    default void overloaded(String name) {}

    /**
     * Nobody handles an event or a question.
     *
     * @param event its name on the wire
     */
    default void unhandled(String event) {}

    /**
     * An event was stored.
     *
     * @param event its name on the wire
     * @param duration how long that took
     */
    default void stored(String event, Duration duration) {}

    /**
     * An event had been stored before.
     *
     * @param event its name on the wire
     */
    default void duplicate(String event) {}

    /**
     * An event could not be stored, or not in time; answered with 503, so that it comes again.
     *
     * @param event its name on the wire
     * @param cause what the store failed with; a {@link java.util.concurrent.TimeoutException} when it took too long
     */
    default void notStored(String event, Throwable cause) {}

    /**
     * A function was carried out.
     *
     * @param name its name
     * @param duration how long that took
     */
    default void functionAnswered(String name, Duration duration) {}

    /**
     * A function failed; answered with 500.
     *
     * @param name its name
     * @param cause what its handler threw
     */
    default void functionFailed(String name, Throwable cause) {}

    /**
     * A function took too long and was interrupted; answered with its fallback, or with 503 when it has none.
     *
     * @param name its name
     * @param deadline how long it had
     */
    default void functionOverran(String name, Duration deadline) {}

    /**
     * The result of a function was longer than Retell reads, and was cut off.
     *
     * @param name its name
     * @param characters how long it was
     */
    default void resultCut(String name, int characters) {}
}
