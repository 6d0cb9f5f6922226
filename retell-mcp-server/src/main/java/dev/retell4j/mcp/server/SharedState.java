package dev.retell4j.mcp.server;

import dev.retell4j.tracking.CallTracker;

/** What several instances share. */
final class SharedState {
    private SharedState() {}

    static CallTracker tracker(Settings settings) {
        return CallTracker.builder().build();
    }
}
