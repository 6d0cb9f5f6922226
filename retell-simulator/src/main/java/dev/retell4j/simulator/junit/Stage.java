package dev.retell4j.simulator.junit;

import dev.retell4j.simulator.RetellSimulator;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * What the tests of one class and its nested classes share. Newer versions of JUnit close it with the store that holds
 * it, also when a constructor failed and no callback follows.
 */
@SuppressWarnings("try") // What closing a provided value throws, an interruption perhaps, is thrown on.
final class Stage implements AutoCloseable {
    private final String owner;
    private final RetellSimulator simulator;
    private final Map<Class<?>, Function<RetellSimulator, ?>> factories;
    private final Map<Class<?>, Object> provided = new HashMap<>();
    private final Deque<AutoCloseable> toClose = new ArrayDeque<>();
    private final ReentrantLock oneTest = new ReentrantLock();

    /**
     * Starts a simulator.
     *
     * @param owner the id of the JUnit context with which it ends
     * @param simulator the simulator, which this closes
     * @param factories what makes the values of other types
     */
    Stage(String owner, RetellSimulator simulator, Map<Class<?>, Function<RetellSimulator, ?>> factories) {
        this.owner = owner;
        this.simulator = simulator;
        this.factories = factories;
        toClose.push(simulator);
    }

    RetellSimulator simulator() {
        return simulator;
    }

    boolean belongsTo(String contextId) {
        return owner.equals(contextId);
    }

    synchronized Object provide(Class<?> type) {
        Object known = provided.get(type);
        if (known != null) {
            return known;
        }
        Function<RetellSimulator, ?> factory = Objects.requireNonNull(factories.get(type));
        Object made = Objects.requireNonNull(
                factory.apply(simulator), () -> "The factory of " + type.getSimpleName() + " returned null");
        provided.put(type, made);
        if (made instanceof AutoCloseable closeable) {
            toClose.push(closeable);
        }
        return made;
    }

    /** Waits until no other test uses the simulator. */
    void enter() {
        oneTest.lock();
    }

    void leave() {
        // JUnit calls this also for tests that never came to their beginning.
        if (oneTest.isHeldByCurrentThread()) {
            oneTest.unlock();
        }
    }

    /** Closes what was provided, the newest first, and at last the simulator; does nothing the second time. */
    @Override
    public synchronized void close() throws Exception {
        Exception failure = null;
        while (!toClose.isEmpty()) {
            try {
                toClose.pop().close();
            } catch (Exception e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
