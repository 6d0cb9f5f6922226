package dev.retell4j.operations;

/** What happens when a request of an operation reaches Retell twice. */
public enum Repetition {
    /** Nothing changes on the server, so a repeat is free of consequences. */
    READ,

    /** The second request leaves the server as the first one did. */
    IDEMPOTENT,

    /** The second request does the thing again: it dials, sends, buys or creates a second time. */
    UNSAFE
}
