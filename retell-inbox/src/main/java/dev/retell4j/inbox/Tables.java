package dev.retell4j.inbox;

/** The names of what an inbox has in its database. */
final class Tables {
    static final String EVENT = "retell_inbox_event";
    static final String BODY = "retell_inbox_body";
    static final String TASK = "retell_inbox_task";
    static final String DEAD_LETTER = "retell_inbox_dead_letter";

    /** The name of the task that each event is an execution of. */
    static final String EVENT_TASK = "retell-event";

    /** The name of the task that deletes what was handled long ago. */
    static final String RETENTION_TASK = "retell-retention";

    private Tables() {}
}
