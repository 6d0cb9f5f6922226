package dev.retell4j.webhooks.events;

import dev.retell4j.types.Json;

/** What an alert rule watches is within its bounds again. On the wire: {@code alert_resolved}. */
public final class AlertResolved extends AlertEvent {
    static final String EVENT = "alert_resolved";

    AlertResolved(Envelope envelope, Json object) {
        super(envelope, object);
    }
}
