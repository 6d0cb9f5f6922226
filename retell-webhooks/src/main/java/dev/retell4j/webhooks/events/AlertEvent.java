package dev.retell4j.webhooks.events;

import dev.retell4j.types.Json;
import java.util.Optional;

/** Something that happened to an alert. Retell sends it once, and not again when it is not answered within 10 s. */
public abstract sealed class AlertEvent extends WebhookEvent permits AlertTriggered, AlertResolved {
    private final Alert alert;

    AlertEvent(Envelope envelope, Json alert) {
        super(envelope);
        this.alert = new Alert(alert);
    }

    /**
     * Returns what the event is about.
     *
     * @return {@code alert}
     */
    public final Alert alert() {
        return alert;
    }

    @Override
    public final String idempotencyKey() {
        return event() + ":" + alert.alertIncidentId().orElse("");
    }

    /** Returns nothing, for an alert is about many calls or chats. */
    @Override
    public final Optional<String> conversationId() {
        return Optional.empty();
    }
}
