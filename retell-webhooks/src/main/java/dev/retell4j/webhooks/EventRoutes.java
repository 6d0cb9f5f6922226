package dev.retell4j.webhooks;

import dev.retell4j.webhooks.events.WebhookEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which handlers an event goes to, in which order: all of those that were registered for its kind or for a kind above
 * it, in the order of registration. Immutable, and a handler itself, which gives an event to all of its handlers.
 */
public final class EventRoutes implements EventHandler<WebhookEvent> {
    private final Map<Class<?>, Routes> byKind;

    private EventRoutes(Map<Class<?>, Routes> byKind) {
        this.byKind = byKind;
    }

    static EventRoutes of(List<Route> routes) {
        Map<Class<?>, Routes> byKind = new HashMap<>();
        for (Class<?> kind : kinds(WebhookEvent.class)) {
            List<Route> own = routes.stream()
                    .filter(route -> route.kind().isAssignableFrom(kind))
                    .toList();
            if (!own.isEmpty()) {
                byKind.put(kind, new Routes(own));
            }
        }
        return new EventRoutes(Map.copyOf(byKind));
    }

    /** The kinds that events are of, found once, so that an event is looked up by its class. */
    private static List<Class<?>> kinds(Class<?> type) {
        if (!type.isSealed()) {
            return List.of(type);
        }
        List<Class<?>> kinds = new ArrayList<>();
        for (Class<?> child : type.getPermittedSubclasses()) {
            kinds.addAll(kinds(child));
        }
        return kinds;
    }

    /**
     * Returns the handlers for an event.
     *
     * @param event the event
     * @param <E> the kind of event
     * @return the handlers whose scope it is in, in the order of registration; empty when nobody wants it; unmodifiable
     */
    @SuppressWarnings("unchecked") // Each was registered for a class that the event is an instance of
    public <E extends WebhookEvent> List<EventHandler<? super E>> handlersOf(E event) {
        Routes routes = byKind.get(event.getClass());
        return routes == null ? List.of() : (List<EventHandler<? super E>>) (List<?>) routes.handlersOf(event);
    }

    /**
     * Gives an event to all its handlers, one after the other. When one throws, those after it do not get the event,
     * and all of them get it when it comes again.
     *
     * @param event the event; nothing happens when nobody wants it
     * @throws Exception what the handler throws
     */
    @Override
    public void handle(WebhookEvent event) throws Exception {
        for (EventHandler<? super WebhookEvent> handler : handlersOf(event)) {
            handler.handle(event);
        }
    }

    /**
     * Tells whether there are no handlers at all.
     *
     * @return true when no event is wanted by anybody
     */
    public boolean isEmpty() {
        return byKind.isEmpty();
    }

    /** One registration. */
    record Route(Class<? extends WebhookEvent> kind, EventScope scope, EventHandler<?> handler) {}

    /** The registrations for one kind of event. */
    private static final class Routes {
        private final List<Route> routes;
        private final List<EventHandler<?>> handlers;
        private final boolean isForAll;

        Routes(List<Route> routes) {
            this.routes = routes;
            handlers = handlers(routes);
            isForAll = routes.stream().allMatch(route -> route.scope().isAny());
        }

        List<EventHandler<?>> handlersOf(WebhookEvent event) {
            return isForAll
                    ? handlers
                    : handlers(routes.stream()
                            .filter(route -> route.scope().matches(event))
                            .toList());
        }

        private static List<EventHandler<?>> handlers(List<Route> routes) {
            return routes.stream().<EventHandler<?>>map(Route::handler).toList();
        }
    }
}
