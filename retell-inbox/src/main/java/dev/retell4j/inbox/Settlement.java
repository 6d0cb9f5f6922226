package dev.retell4j.inbox;

import com.github.kagkarlsson.scheduler.task.Execution;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How an attempt to handle an event ended, on its way into the database. */
sealed interface Settlement {
    /** The event, as it was picked. */
    Execution execution();

    /** Nothing more is to be done. */
    record Done(Execution execution, @Nullable Successor successor) implements Settlement {}

    /**
     * It will be picked again.
     *
     * @param at when
     * @param failures how many attempts have failed in total
     */
    record Later(Execution execution, Instant at, int failures) implements Settlement {}

    /** It is given up. */
    record Dead(
            Execution execution,
            int attempts,
            String error,
            @Nullable Successor successor) implements Settlement {}

    /**
     * What may be waiting for an event.
     *
     * @param conversation the call or chat of both
     * @param event the name of the event that comes next
     */
    record Successor(String conversation, String event) {}
}
