package dev.retell4j.inbox;

import dev.retell4j.webhooks.EventHandler;
import dev.retell4j.webhooks.EventHandling;
import dev.retell4j.webhooks.EventRoutes;
import dev.retell4j.webhooks.EventScope;
import dev.retell4j.webhooks.events.WebhookEvent;
import java.sql.Connection;

/** Routes events to the handlers that take a connection, by the same rules as to all others. */
final class TransactionalRoutes extends EventHandling<TransactionalRoutes> {
    <E extends WebhookEvent> void add(Class<E> kind, EventScope scope, TransactionalHandler<? super E> handler) {
        on(kind, scope, new Adapter<E>(handler));
    }

    EventRoutes build() {
        return routes();
    }

    /** Gives an event to those handlers of these routes that it is for. */
    static void handle(EventRoutes routes, WebhookEvent event, Connection connection) throws Exception {
        for (EventHandler<? super WebhookEvent> handler : routes.handlersOf(event)) {
            ((Adapter<? super WebhookEvent>) handler).handle(event, connection);
        }
    }

    private record Adapter<E extends WebhookEvent>(TransactionalHandler<? super E> handler) implements EventHandler<E> {
        @Override
        public void handle(E event) {
            throw new IllegalStateException("This handler needs a connection");
        }

        void handle(E event, Connection connection) throws Exception {
            handler.handle(event, connection);
        }
    }
}
