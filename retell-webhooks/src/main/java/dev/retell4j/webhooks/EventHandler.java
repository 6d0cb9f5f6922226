package dev.retell4j.webhooks;

import dev.retell4j.webhooks.events.WebhookEvent;

/**
 * Does something about an event.
 *
 * @param <E> the kind of event
 */
@FunctionalInterface
public interface EventHandler<E extends WebhookEvent> {
    /**
     * Handles an event. When it returns, the event counts as handled; when it throws, the event will come again.
     *
     * @param event the event
     * @throws Exception when it could not be handled now
     */
    void handle(E event) throws Exception;
}
