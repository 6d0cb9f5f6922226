package dev.retell4j.inbox;

import com.github.kagkarlsson.scheduler.task.Execution;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How an attempt to handle an event ended, on its way into the database. */
sealed interface Settlement {
    /** The event, as it was picked. */
    Execution execution();

    /** Nothing more is to be done. */
    record Done(Execution execution, @Nullable Place successor) implements Settlement {}

    /**
     * It will be picked again.
     *
     * @param at when
     * @param failures how many attempts have failed in total
     * @param awaited what it waits for, so that it is picked at once if that has come meanwhile
     */
    record Later(
            Execution execution,
            Instant at,
            int failures,
            @Nullable Place awaited) implements Settlement {
        Later(Execution execution, Instant at, int failures) {
            this(execution, at, failures, null);
        }
    }

    /** It is given up. */
    record Dead(
            Execution execution,
            int attempts,
            String error,
            @Nullable Place successor) implements Settlement {}

    /**
     * A place in the order of a conversation.
     *
     * @param conversation the call or chat
     * @param event the name of the event
     */
    record Place(String conversation, String event) {}
}
