package dev.retell4j.webhooks;

import dev.retell4j.webhooks.events.AlertEvent;
import dev.retell4j.webhooks.events.CallAnalyzed;
import dev.retell4j.webhooks.events.CallEnded;
import dev.retell4j.webhooks.events.CallStarted;
import dev.retell4j.webhooks.events.CallTranscriptUpdated;
import dev.retell4j.webhooks.events.ChatAnalyzed;
import dev.retell4j.webhooks.events.ChatEnded;
import dev.retell4j.webhooks.events.ChatStarted;
import dev.retell4j.webhooks.events.ChatTranscriptUpdated;
import dev.retell4j.webhooks.events.TransferBridged;
import dev.retell4j.webhooks.events.TransferCancelled;
import dev.retell4j.webhooks.events.TransferEnded;
import dev.retell4j.webhooks.events.TransferStarted;
import dev.retell4j.webhooks.events.UnknownEvent;
import dev.retell4j.webhooks.events.WebhookEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What builders have in common that take handlers of events. An event goes to every handler that was registered for its
 * kind, or for a kind above it such as {@link dev.retell4j.webhooks.events.CallEvent} or {@link WebhookEvent}, in the
 * order of registration.
 *
 * <p>Not safe for use by several threads.
 *
 * @param <B> the builder's own type
 */
public abstract class EventHandling<B extends EventHandling<B>> {
    private final List<EventRoutes.Route> routes = new ArrayList<>();

    /** For builders. */
    protected EventHandling() {}

    /**
     * Registers a handler for all events of a kind.
     *
     * @param kind the class of the events
     * @param handler what to do about them
     * @param <E> the kind of event
     * @return this builder
     */
    public final <E extends WebhookEvent> B on(Class<E> kind, EventHandler<? super E> handler) {
        return on(kind, EventScope.any(), handler);
    }

    /**
     * Registers a handler for the events of a kind that are in a scope.
     *
     * @param kind the class of the events
     * @param scope which of them it is for
     * @param handler what to do about them
     * @param <E> the kind of event
     * @return this builder
     */
    @SuppressWarnings("unchecked")
    public final <E extends WebhookEvent> B on(Class<E> kind, EventScope scope, EventHandler<? super E> handler) {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(handler, "handler");
        routes.add(new EventRoutes.Route(kind, scope, handler));
        return (B) this;
    }

    /**
     * Registers a handler for when a call was connected.
     *
     * @param handler what to do about it
     * @return this builder
     */
    public final B onCallStarted(EventHandler<? super CallStarted> handler) {
        return on(CallStarted.class, handler);
    }

    /**
     * Registers a handler for when a call ended or never came about.
     *
     * @param handler what to do about it
     * @return this builder
     */
    public final B onCallEnded(EventHandler<? super CallEnded> handler) {
        return on(CallEnded.class, handler);
    }

    /**
     * Registers a handler for when the analysis of a call is there.
     *
     * @param handler what to do about it
     * @return this builder
     */
    public final B onCallAnalyzed(EventHandler<? super CallAnalyzed> handler) {
        return on(CallAnalyzed.class, handler);
    }

    /**
     * Registers a handler for when more was said in a call.
     *
     * @param handler what to do about it
     * @return this builder
     */
    public final B onTranscriptUpdated(EventHandler<? super CallTranscriptUpdated> handler) {
        return on(CallTranscriptUpdated.class, handler);
    }

    /**
     * Registers a handler for when a transfer has begun.
     *
     * @param handler what to do about it
     * @return this builder
     */
    public final B onTransferStarted(EventHandler<? super TransferStarted> handler) {
        return on(TransferStarted.class, handler);
    }

    /**
     * Registers a handler for when the target of a transfer is connected.
     *
     * @param handler what to do about it
     * @return this builder
     */
    public final B onTransferBridged(EventHandler<? super TransferBridged> handler) {
        return on(TransferBridged.class, handler);
    }

    /**
     * Registers a handler for when a transfer was called off or failed.
     *
     * @param handler what to do about it
     * @return this builder
     */
    public final B onTransferCancelled(EventHandler<? super TransferCancelled> handler) {
        return on(TransferCancelled.class, handler);
    }

    /**
     * Registers a handler for when the part of a call that followed a transfer is over.
     *
     * @param handler what to do about it
     * @return this builder
     */
    public final B onTransferEnded(EventHandler<? super TransferEnded> handler) {
        return on(TransferEnded.class, handler);
    }

    /**
     * Registers a handler for when a chat began.
     *
     * @param handler what to do about it
     * @return this builder
     */
    public final B onChatStarted(EventHandler<? super ChatStarted> handler) {
        return on(ChatStarted.class, handler);
    }

    /**
     * Registers a handler for when a chat ended or failed.
     *
     * @param handler what to do about it
     * @return this builder
     */
    public final B onChatEnded(EventHandler<? super ChatEnded> handler) {
        return on(ChatEnded.class, handler);
    }

    /**
     * Registers a handler for when the analysis of a chat is there.
     *
     * @param handler what to do about it
     * @return this builder
     */
    public final B onChatAnalyzed(EventHandler<? super ChatAnalyzed> handler) {
        return on(ChatAnalyzed.class, handler);
    }

    /**
     * Registers a handler for when more was written in a chat.
     *
     * @param handler what to do about it
     * @return this builder
     */
    public final B onChatTranscriptUpdated(EventHandler<? super ChatTranscriptUpdated> handler) {
        return on(ChatTranscriptUpdated.class, handler);
    }

    /**
     * Registers a handler for when an alert was triggered or resolved.
     *
     * @param handler what to do about it
     * @return this builder
     */
    public final B onAlert(EventHandler<? super AlertEvent> handler) {
        return on(AlertEvent.class, handler);
    }

    /**
     * Registers a handler for when something came that this version of the library does not know or cannot read.
     *
     * @param handler what to do about it
     * @return this builder
     */
    public final B onUnknown(EventHandler<? super UnknownEvent> handler) {
        return on(UnknownEvent.class, handler);
    }

    /**
     * Returns what was registered so far.
     *
     * @return the routes, which later registrations do not change
     */
    protected final EventRoutes routes() {
        return EventRoutes.of(routes);
    }
}
