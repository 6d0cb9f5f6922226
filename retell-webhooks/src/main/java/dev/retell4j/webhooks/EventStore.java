package dev.retell4j.webhooks;

import dev.retell4j.webhooks.events.WebhookEvent;
import java.util.concurrent.CompletionStage;

/** Keeps events safe before they are acknowledged, so that whoever handles them can take the time that it needs. */
public interface EventStore {
    /**
     * Stores an event.
     *
     * @param event the event
     * @param body the body that it was parsed from, which must not be changed
     * @return completes when the event is safe, and only then; fails when it could not be stored, and Retell is then
     *     asked to deliver it again
     */
    CompletionStage<Storage> store(WebhookEvent event, byte[] body);

    /** What became of an event that is safe now. */
    enum Storage {
        /** It is new and will be handled. */
        STORED,

        /** The same event with the same body was stored before. */
        DUPLICATE
    }
}
