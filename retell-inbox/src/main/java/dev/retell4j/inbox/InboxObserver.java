package dev.retell4j.inbox;

import dev.retell4j.webhooks.events.WebhookEvent;
import java.time.Duration;

/**
 * Is told what happens in an inbox; for metrics and logs.
 *
 * <p>It is called in the middle of the work, by several threads at once, so it must be quick. What it throws is logged
 * and has no other effect.
 */
public interface InboxObserver {
    /**
     * An event was stored, and will be handled.
     *
     * @param event the event
     * @param took from when it was given to the inbox
     */
    default void stored(WebhookEvent event, Duration took) {}

    /**
     * An event had been stored before, so it was not stored again.
     *
     * @param event the event
     */
    default void duplicate(WebhookEvent event) {}

    /**
     * An event could not be stored, so Retell is asked to deliver it again.
     *
     * @param event the event
     * @param reason why
     */
    default void storeFailed(WebhookEvent event, Throwable reason) {}

    /**
     * Handling begins.
     *
     * @param event the event
     * @param attempt the first one is 1
     * @param lag how much later than it was due: after it was stored, or after the delay before another attempt
     */
    default void started(WebhookEvent event, int attempt, Duration lag) {}

    /**
     * An event was handled by all its handlers, or there are none for it.
     *
     * @param event the event
     * @param attempt the first one is 1
     * @param took how long the handlers took
     */
    default void handled(WebhookEvent event, int attempt, Duration took) {}

    /**
     * An updated transcript was dropped, because a newer one of the same conversation was there.
     *
     * @param event the event
     */
    default void superseded(WebhookEvent event) {}

    /**
     * An event was put off, because the one that comes before it is not handled yet. It does not count as an attempt.
     *
     * @param event the event
     * @param awaited what it waits for, such as {@code call_started}
     */
    default void waiting(WebhookEvent event, String awaited) {}

    /**
     * An event waited as long as allowed for the one that comes before it. It is handled now.
     *
     * @param event the event
     * @param awaited what did not come, such as {@code call_started}
     */
    default void waitedInVain(WebhookEvent event, String awaited) {}

    /**
     * Handling failed and will be attempted again.
     *
     * @param event the event
     * @param attempt the attempt that failed
     * @param delay how long until the next one
     * @param reason why it failed
     */
    default void retrying(WebhookEvent event, int attempt, Duration delay, Throwable reason) {}

    /**
     * An event was given up.
     *
     * @param letter the event, with the reason
     */
    default void dead(DeadLetter letter) {}

    /**
     * Handled events were deleted, as they were old enough.
     *
     * @param events how many
     */
    default void expired(int events) {}
}
