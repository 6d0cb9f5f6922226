package dev.retell4j.webhooks.events;

import dev.retell4j.types.Json;

/** What an alert rule watches left its bounds. On the wire: {@code alert_triggered}. */
public final class AlertTriggered extends AlertEvent {
    static final String EVENT = "alert_triggered";

    AlertTriggered(Envelope envelope, Json object) {
        super(envelope, object);
    }
}
