package dev.retell4j.tests.mcp;

import dev.retell4j.mcp.tools.CallLink;
import dev.retell4j.mcp.tools.Cancellation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A link to a client that can be asked or not, and that remembers what was reported. */
final class CallLinks implements CallLink {
    private final boolean isAsking;
    private final Cancellation cancellation = new Cancellation();
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final List<Double> steps = new CopyOnWriteArrayList<>();

    private CallLinks(boolean isAsking) {
        this.isAsking = isAsking;
    }

    static CallLinks asking() {
        return new CallLinks(true);
    }

    static CallLinks mute() {
        return new CallLinks(false);
    }

    List<String> messages() {
        return messages;
    }

    List<Double> steps() {
        return steps;
    }

    @Override
    public boolean canAsk() {
        return isAsking;
    }

    @Override
    public void progress(double done, @Nullable Double total, String message) {
        steps.add(done);
        messages.add(message);
    }

    @Override
    public Cancellation cancellation() {
        return cancellation;
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        return Optional.empty();
    }
}
