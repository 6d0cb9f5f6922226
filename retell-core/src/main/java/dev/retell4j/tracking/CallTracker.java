package dev.retell4j.tracking;

/** Follows calls: fed by webhooks where they arrive, by asking Retell otherwise. Safe for use by several threads. */
public final class CallTracker implements AutoCloseable {
    /** Makes a tracker. */
    public CallTracker() {}

    @Override
    public void close() {}
}
