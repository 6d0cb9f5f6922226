package dev.retell4j.websocket;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;

/** A clock that goes when it is told to. Alarms go off on the thread that moves it. */
final class ManualTimers implements Timers {
    private final PriorityQueue<Alarm> alarms = new PriorityQueue<>(
            Comparator.<Alarm>comparingLong(alarm -> alarm.moment).thenComparingLong(alarm -> alarm.number));
    private long now = -5_000_000_000L;
    private long count;

    @Override
    public synchronized long nanoTime() {
        return now;
    }

    @Override
    public synchronized Runnable schedule(Runnable action, long nanos) {
        Alarm alarm = new Alarm(now + Math.max(0, nanos), count++, action);
        alarms.add(alarm);
        return () -> cancel(alarm);
    }

    private synchronized void cancel(Alarm alarm) {
        alarms.remove(alarm);
    }

    @Override
    public synchronized void stop() {
        alarms.clear();
    }

    synchronized int alarms() {
        return alarms.size();
    }

    void advance(Duration time) {
        long target = nanoTime() + time.toNanos();
        Alarm next = due(target);
        while (next != null) {
            next.action.run();
            next = due(target);
        }
        synchronized (this) {
            now = target;
        }
    }

    private synchronized Alarm due(long target) {
        Alarm next = alarms.peek();
        if (next == null || next.moment > target) {
            return null;
        }
        alarms.remove();
        now = Math.max(now, next.moment);
        return next;
    }

    private record Alarm(long moment, long number, Runnable action) {}
}
