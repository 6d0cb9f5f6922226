package dev.retell4j.simulator.junit;

import dev.retell4j.simulator.RetellSimulator;
import org.jspecify.annotations.Nullable;

/** The state in which each test of a class finds the simulator. */
final class StartingState {
    private final RetellSimulator simulator;
    private RetellSimulator.@Nullable Snapshot snapshot;

    StartingState(RetellSimulator simulator) {
        this.simulator = simulator;
    }

    /** Takes the current state, unless there is one already. */
    synchronized RetellSimulator.Snapshot capture() {
        RetellSimulator.Snapshot captured = snapshot;
        if (captured == null) {
            captured = simulator.snapshot();
            snapshot = captured;
        }
        return captured;
    }

    void bringBack() {
        simulator.restore(capture());
    }
}
