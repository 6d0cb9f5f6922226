package dev.retell4j.simulator;

import dev.retell4j.simulator.internal.state.Timeline;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The time of a simulator, in which calls ring, are answered and end.
 *
 * <p>Whatever is planned within a step happens before {@link #advance(Duration)} returns, in order, each at its own
 * time. With manual time this includes what is sent to servers: time stands until they have answered, or until their
 * time to answer is over.
 */
public final class SimulatorTime {
    private static final int MOST_EVENTS = 10_000_000;

    private final Timeline timeline;

    SimulatorTime(Timeline timeline) {
        this.timeline = timeline;
    }

    /**
     * Returns the current time.
     *
     * @return the simulated instant, in whole milliseconds
     */
    public Instant now() {
        return timeline.now();
    }

    /**
     * Returns a clock that shows the simulated time.
     *
     * @return the clock, in UTC
     */
    public Clock clock() {
        return timeline.clock();
    }

    /**
     * Moves the time forward; also possible while it flows.
     *
     * @param step how far, not negative
     * @throws IllegalStateException when it is being advanced already, for example by the test whose webhook is handled
     */
    public void advance(Duration step) {
        timeline.advance(step);
    }

    /**
     * Moves the time forward until nothing more is planned: every call has ended and is analysed, batches that were
     * scheduled for later have been called, and chats that go on have ended for want of a message.
     */
    public void advanceToQuiet() {
        int events = 0;
        while (timeline.advanceToNext()) {
            if (++events > MOST_EVENTS) {
                throw new IllegalStateException("Still not quiet after " + MOST_EVENTS + " events");
            }
        }
    }
}
