package dev.retell4j.websocket;

import dev.retell4j.internal.threads.WorkerThreads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** What the calls of one {@link CustomLlm} share: the handler and its threads, the clock, and each other. */
final class Engine implements LiveCalls {
    private static final ThreadFactory SPARE = WorkerThreads.daemons("retell-llm-spare");
    private static final long LOOK_EVERY_MILLIS = 10;

    private final CustomLlmHandler handler;
    private final Overrides overrides;
    private final Settings settings;
    private final Executor executor;
    private final Executor tidying;
    private final Duration endLimit;
    private final AtomicInteger telling = new AtomicInteger();
    private final Timers timers;
    private final Witness witness;
    private final long start;
    private final ConcurrentMap<String, Conversation> calls = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private volatile boolean isClosing;
    private volatile boolean isClosed;

    Engine(
            CustomLlmHandler handler,
            Settings settings,
            Executor executor,
            Executor tidying,
            Duration endLimit,
            Timers timers,
            Witness witness) {
        this.handler = handler;
        this.settings = settings;
        this.executor = executor;
        this.tidying = tidying;
        this.endLimit = endLimit;
        this.timers = timers;
        this.witness = witness;
        overrides = Overrides.of(handler);
        start = timers.nanoTime();
    }

    CustomLlmHandler handler() {
        return handler;
    }

    Overrides overrides() {
        return overrides;
    }

    Settings settings() {
        return settings;
    }

    Timers timers() {
        return timers;
    }

    Witness witness() {
        return witness;
    }

    /** Nanoseconds since this was made. */
    long now() {
        return timers.nanoTime() - start;
    }

    // Calls

    boolean isClosing() {
        return isClosing;
    }

    boolean takes(String callId) {
        Conversation known = calls.get(callId);
        boolean goesOn = known != null && !known.isEnded();
        return !isClosed && (goesOn || !isClosing && open.get() < settings.maxCalls());
    }

    CustomLlmSession open(String callId, CallSocket socket) {
        while (true) {
            Conversation known = calls.get(callId);
            if (known != null) {
                CustomLlmSession session = known.open(socket);
                if (session != null) {
                    return session;
                }
            }
            if (isClosing || !enter()) {
                socket.close(CloseCodes.TRY_LATER, "no more calls");
                return new DeadSession();
            }
            Conversation call = new Conversation(this, callId, known);
            boolean isIn = known == null ? calls.putIfAbsent(callId, call) == null : calls.replace(callId, known, call);
            if (!isIn) {
                open.decrementAndGet();
                continue;
            }
            witness.tell(o -> o.callOpened(callId));
            CustomLlmSession session = call.open(socket);
            if (isClosed) {
                call.shutDown();
            }
            return session == null ? new DeadSession() : session;
        }
    }

    private boolean enter() {
        int count = open.get();
        while (count < settings.maxCalls()) {
            if (open.compareAndSet(count, count + 1)) {
                return true;
            }
            count = open.get();
        }
        return false;
    }

    void ended() {
        open.decrementAndGet();
    }

    void forget(Conversation call) {
        calls.remove(call.callId(), call);
    }

    @Override
    public int count() {
        return open.get();
    }

    @Override
    public Collection<LiveCall> all() {
        List<LiveCall> live = new ArrayList<>();
        for (Conversation call : calls.values()) {
            if (!call.isEnded()) {
                live.add(call.handle());
            }
        }
        return Collections.unmodifiableList(live);
    }

    @Override
    public Optional<LiveCall> find(String callId) {
        Conversation call = calls.get(callId);
        return call == null || call.isEnded() ? Optional.empty() : Optional.of(call.handle());
    }

    void close(Duration timeout) {
        isClosing = true;
        long limit = System.nanoTime() + Settings.nanos(timeout);
        await(this::isQuiet, limit);
        isClosed = true;
        calls.values().forEach(Conversation::shutDown);
        calls.clear();
        timers.stop();
        // Who is told of the end may have something to write down.
        long tellLimit = System.nanoTime() + endLimit.toNanos();
        await(() -> telling.get() == 0, limit - tellLimit > 0 ? limit : tellLimit);
    }

    private static void await(BooleanSupplier condition, long limit) {
        try {
            while (!condition.getAsBoolean() && System.nanoTime() - limit < 0) {
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isQuiet() {
        return calls.values().stream().allMatch(Conversation::isQuiet);
    }

    // Users' code

    /** A call begins for the handler in any case, also when nobody waits for its greeting any more. With the lock. */
    void begin(Conversation call, Attempt attempt, Start start) {
        Script script = start.isReconnect() ? () -> handler.onReconnect(start) : () -> handler.onCall(start);
        call.lock().after(() -> execute(attempt, () -> attempt.run(script, true)));
    }

    /** With the lock of the call held. */
    void answer(Conversation call, Attempt attempt, Speech.Kind kind) {
        Script script = kind == Speech.Kind.REMINDER ? () -> handler.remind(attempt) : () -> handler.respond(attempt);
        call.lock().after(() -> execute(attempt, () -> attempt.run(script, false)));
    }

    /** Does something for an attempt, which fails when there is no thread for it. */
    void execute(Attempt attempt, Runnable task) {
        execute(attempt, task, () -> {});
    }

    /** @param otherwise what to do besides when there is no thread */
    void execute(Attempt attempt, Runnable task, Runnable otherwise) {
        try {
            executor.execute(task);
        } catch (Throwable e) {
            otherwise.run();
            attempt.fail(e);
        }
    }

    /** Users are told also when their threads are all busy. */
    void notify(Runnable task) {
        telling.incrementAndGet();
        runAnyway(executor, () -> {
            try {
                task.run();
            } finally {
                telling.decrementAndGet();
            }
        });
    }

    private static void runAnyway(Executor executor, Runnable task) {
        try {
            executor.execute(task);
        } catch (Throwable e) {
            SPARE.newThread(task).start();
        }
    }

    /**
     * Runs what was to be done at a cancel; never on the threads of handlers, which may all wait for just that, such as
     * the close of a connection to a model.
     */
    void tidyUp(List<Runnable> actions) {
        runAnyway(tidying, () -> {
            for (Runnable action : actions) {
                try {
                    action.run();
                } catch (Throwable e) {
                    witness.cancelActionFailed(e);
                }
            }
        });
    }
}
