package dev.retell4j.websocket;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The one lock of a call. It is held for state changes and for the hand-over of frames only; what else they bring
 * about, users' code above all, is noted with {@link #after} and done when the lock is free again.
 */
final class CallLock {
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable List<Runnable> afterwards;
    private @Nullable CountDownLatch change;

    void enter() {
        lock.lock();
    }

    boolean tryEnter() {
        return lock.tryLock();
    }

    boolean isMine() {
        return lock.isHeldByCurrentThread();
    }

    boolean isOutermost() {
        return lock.getHoldCount() == 1;
    }

    /** To be called with the lock held. */
    void after(Runnable action) {
        if (afterwards == null) {
            afterwards = new ArrayList<>(4);
        }
        afterwards.add(action);
    }

    /** Opens when something has changed. To be called with the lock held, and waited for without it. */
    CountDownLatch nextChange() {
        CountDownLatch next = change;
        if (next == null) {
            next = new CountDownLatch(1);
            change = next;
        }
        return next;
    }

    /** To be called with the lock held. */
    void changed() {
        if (change != null) {
            change.countDown();
            change = null;
        }
    }

    /** Waits without the lock. Interruptions are kept for later. */
    static void await(CountDownLatch change) {
        boolean isInterrupted = false;
        while (true) {
            try {
                change.await();
                break;
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Frees the lock and returns what is to be done without it. */
    List<Runnable> leave() {
        List<Runnable> actions = List.of();
        if (afterwards != null && isOutermost()) {
            actions = afterwards;
            afterwards = null;
        }
        lock.unlock();
        return actions;
    }
}
