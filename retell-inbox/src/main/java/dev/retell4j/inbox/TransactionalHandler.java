package dev.retell4j.inbox;

import dev.retell4j.webhooks.events.WebhookEvent;
import java.sql.Connection;

/**
 * Does something about an event in the inbox's own database, exactly once.
 *
 * <p>What it writes over the connection is committed together with the mark that the event is handled, or not at all.
 * What it does elsewhere, such as sending a message, happens at least once, as with any other handler.
 *
 * <p>The transaction must be left alone: SQL such as {@code COMMIT}, a connection got by {@code unwrap} and, in H2,
 * every statement that creates or alters tables would commit what was written so far without the mark. Tables belong
 * into {@link WebhookInbox.Builder#prepare prepare}.
 *
 * @param <E> the kind of event
 */
@FunctionalInterface
public interface TransactionalHandler<E extends WebhookEvent> {
    /**
     * Handles an event. When it throws, all that it wrote over the connection is rolled back, and the event will come
     * again.
     *
     * @param event the event
     * @param connection a connection inside a transaction that the inbox commits. It refuses to be committed, rolled
     *     back (but to a savepoint), closed or switched to auto-commit, and everything once the handler has returned
     * @throws Exception when it could not be handled now
     */
    void handle(E event, Connection connection) throws Exception;
}
