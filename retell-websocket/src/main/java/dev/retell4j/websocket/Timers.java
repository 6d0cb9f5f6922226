package dev.retell4j.websocket;

/** The clock, and the alarms that go by it. */
interface Timers {
    /** Nanoseconds since some moment. */
    long nanoTime();

    /**
     * Runs something later, on a thread that must not be kept.
     *
     * @return cancels it
     */
    Runnable schedule(Runnable action, long nanos);

    /** Forgets all alarms. */
    void stop();
}
