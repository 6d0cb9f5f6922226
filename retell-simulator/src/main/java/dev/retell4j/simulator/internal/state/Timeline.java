package dev.retell4j.simulator.internal.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The simulated time and what is planned to happen in it.
 *
 * <p>Time either stands until it is advanced, or flows at a multiple of real time; it goes back only when a captured
 * state is brought back. Whatever is planned runs at exactly its own time, in order, under the one lock that guards the
 * whole workspace.
 *
 * <p>What takes place outside of the simulation, such as a request to somebody's server, takes real time. Time that
 * stands does not go on meanwhile: whoever advances it waits, without the lock, until everything outside is over. Time
 * that flows does not wait.
 */
public final class Timeline implements AutoCloseable, State {
    private static final Logger LOG = LoggerFactory.getLogger(Timeline.class);

    /** Something planned. */
    public static final class Event {
        private final Instant at;
        private final long sequence;
        private final Runnable action;

        private Event(Instant at, long sequence, Runnable action) {
            this.at = at;
            this.sequence = sequence;
            this.action = action;
        }
    }

    /** Something that is under way outside of the simulation. */
    public static final class OutsideWork {
        private final Runnable again;

        private OutsideWork(Runnable again) {
            this.again = again;
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final NavigableSet<Event> planned =
            new TreeSet<>(Comparator.comparing((Event event) -> event.at).thenComparingLong(event -> event.sequence));
    private final Set<OutsideWork> outside = new LinkedHashSet<>();
    private final double speed;
    private final Clock clock = new SimulatedClock(this, ZoneOffset.UTC);
    private final long startNanos = System.nanoTime();
    private Instant origin;
    private Instant current;
    private boolean running;

    /** How many actions are being done while nothing else happens, one within the other. */
    private int exclusive;

    private boolean closed;
    private long sequence;

    /**
     * Makes a timeline.
     *
     * @param start the first instant
     * @param speed simulated seconds for each real second; 0 for time that stands
     */
    public Timeline(Instant start, double speed) {
        this.speed = speed;
        origin = start.truncatedTo(ChronoUnit.MILLIS);
        current = origin;
        if (speed > 0) {
            Thread thread = new Thread(this::follow, "retell-simulator-time");
            thread.setDaemon(true);
            thread.start();
        }
    }

    public Clock clock() {
        return clock;
    }

    public Instant now() {
        lock.lock();
        try {
            // Only events and requests move the time: a reading in between must not take it past what is due.
            Instant real = real();
            return running || exclusive > 0 || real.isBefore(current) ? current : real;
        } finally {
            lock.unlock();
        }
    }

    /** Does something while nothing else happens, after everything due has happened; time stands meanwhile. */
    public <T> T exclusively(Supplier<T> action) {
        lock.lock();
        try {
            catchUp();
            exclusive++;
            try {
                return action.get();
            } finally {
                exclusive--;
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Begins something outside; called under the lock.
     *
     * @param again begins it anew when a state is brought back in which it was under way; holds ids, as planned actions
     *     do
     */
    public OutsideWork goOutside(Runnable again) {
        OutsideWork work = new OutsideWork(again);
        outside.add(work);
        return work;
    }

    /**
     * Says that something outside is over; called without the lock.
     *
     * @param work what was begun
     * @param then what follows from it, under the lock; does not happen when an earlier state was brought back since
     */
    public void comeBack(OutsideWork work, Runnable then) {
        lock.lock();
        try {
            if (outside.contains(work)) {
                if (speed > 0) {
                    catchUp();
                }
                outside.remove(work);
                exclusive++;
                try {
                    run(then);
                } finally {
                    exclusive--;
                }
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits in real time for something; called without the lock.
     *
     * @param condition is asked under the lock
     * @param limit how long at most
     * @return whether it has come about
     * @throws InterruptedException when the thread is interrupted
     */
    public boolean await(BooleanSupplier condition, Duration limit) throws InterruptedException {
        long left = limit.toNanos();
        lock.lock();
        try {
            while (!condition.getAsBoolean()) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Tells whether time stands until it is advanced. */
    public boolean stands() {
        return speed <= 0;
    }

    /** Plans something; called under the lock. */
    public Event plan(Duration delay, Runnable action) {
        Event event = new Event(now().plus(delay), sequence++, action);
        planned.add(event);
        changed.signalAll();
        return event;
    }

    /** Takes something back; called under the lock. */
    public void cancel(Event event) {
        planned.remove(event);
    }

    @Override
    public Runnable capture() {
        Instant now = now();
        List<Event> events = new ArrayList<>(planned);
        for (OutsideWork work : outside) {
            events.add(new Event(now, sequence++, work.again));
        }
        long captured = sequence;
        return () -> {
            outside.clear();
            planned.clear();
            planned.addAll(events);
            sequence = captured;
            origin = origin.plus(Duration.between(real(), now));
            current = now;
            changed.signalAll();
        };
    }

    private @Nullable Event next() {
        return planned.isEmpty() ? null : planned.first();
    }

    /** Moves the time and lets everything happen that is planned until then. */
    public void advance(Duration step) {
        if (step.isNegative()) {
            throw new IllegalArgumentException("Time does not go back: " + step);
        }
        lock.lock();
        try {
            checkNotAdvancing();
            Instant target = real().plus(step);
            origin = origin.plus(step);
            runUntil(target, true);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void checkNotAdvancing() {
        if (running) {
            throw new IllegalStateException(
                    "Time cannot be advanced by something that happens in it, nor while it is being advanced");
        }
    }

    /**
     * Moves the time to the next planned event and lets it happen; tells whether there was one. Waits for what is
     * outside if something could follow from it.
     */
    public boolean advanceToNext() {
        lock.lock();
        try {
            checkNotAdvancing();
            waitForOutside();
            Event next = next();
            if (next == null) {
                return false;
            }
            Duration step = Duration.between(now(), next.at);
            advance(step.isNegative() ? Duration.ZERO : step);
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void waitForOutside() {
        // Time that stands is being advanced already; time that flows goes on.
        running = stands();
        try {
            awaitChangeWhile(() -> !outside.isEmpty() && (stands() || planned.isEmpty()));
        } finally {
            running = false;
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            planned.clear();
            outside.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Lets happen what is due by now, without waiting for anything. */
    private void catchUp() {
        if (!running && exclusive == 0) {
            runUntil(real(), false);
        }
    }

    /**
     * Lets everything happen until an instant.
     *
     * @param target the instant
     * @param patient whether to wait for what is outside when time stands; otherwise what is planned stays planned
     */
    private void runUntil(Instant target, boolean patient) {
        running = true;
        try {
            while (true) {
                if (stands() && !outside.isEmpty()) {
                    if (!patient) {
                        return;
                    }
                    awaitChangeWhile(() -> !outside.isEmpty());
                }
                Event next = next();
                if (next == null || next.at.isAfter(target)) {
                    break;
                }
                planned.remove(next);
                flowTo(next.at);
                run(next.action);
            }
        } finally {
            running = false;
        }
        flowTo(target);
    }

    private void awaitChangeWhile(BooleanSupplier condition) {
        try {
            while (condition.getAsBoolean()) {
                changed.await();
            }
        } catch (InterruptedException e) {
            if (stands()) {
                // Time stays where it is.
                origin = current;
            }
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while time stood still for something outside", e);
        }
    }

    private static void run(Runnable action) {
        try {
            action.run();
        } catch (Throwable e) {
            // One event that fails, even by an error, must not keep the others from happening. Refusals have no stack
            // trace, so the action says whose it is.
            LOG.error("A simulated event of {} failed", action.getClass().getName(), e);
        }
    }

    private Instant flowTo(Instant instant) {
        if (instant.isAfter(current)) {
            current = instant;
        }
        return current;
    }

    /** The instant that has been reached by flowing; equal to the origin when time stands. */
    private Instant real() {
        if (speed <= 0) {
            return origin;
        }
        double nanos = (System.nanoTime() - startNanos) * speed;
        return origin.plusNanos((long) nanos).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Lets planned events happen when their time comes, also when no request asks. */
    private void follow() {
        lock.lock();
        try {
            while (!closed) {
                catchUp();
                Event next = next();
                if (next == null) {
                    changed.await();
                } else {
                    double wait = Duration.between(real(), next.at).toMillis() / speed;
                    changed.awaitNanos(TimeUnit.MICROSECONDS.toNanos(Math.max(500, (long) (wait * 1000))));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private static final class SimulatedClock extends Clock {
        private final Timeline timeline;
        private final ZoneId zone;

        SimulatedClock(Timeline timeline, ZoneId zone) {
            this.timeline = timeline;
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(@Nullable ZoneId other) {
            return new SimulatedClock(timeline, other == null ? zone : other);
        }

        @Override
        public Instant instant() {
            return timeline.now();
        }
    }
}
