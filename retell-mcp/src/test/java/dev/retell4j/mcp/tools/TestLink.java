package dev.retell4j.mcp.tools;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A way back to a client that is in the test. */
final class TestLink implements CallLink {
    private final boolean canAsk;
    private final Cancellation cancellation = new Cancellation();

    private TestLink(boolean canAsk) {
        this.canAsk = canAsk;
    }

    static TestLink asking() {
        return new TestLink(true);
    }

    static TestLink mute() {
        return new TestLink(false);
    }

    @Override
    public boolean canAsk() {
        return canAsk;
    }

    @Override
    public void progress(double done, @Nullable Double total, String message) {}

    @Override
    public Cancellation cancellation() {
        return cancellation;
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        return Optional.empty();
    }
}
