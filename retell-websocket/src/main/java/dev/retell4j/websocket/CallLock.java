package dev.retell4j.websocket;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The one lock of a call. It is held for state changes and for the hand-over of frames only; what else they bring
 * about, users' code above all, is noted with {@link #after} and done when the lock is free again.
 */
final class CallLock {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition change = lock.newCondition();
    private @Nullable List<Runnable> afterwards;

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

    /** Waits for a change, without the lock meanwhile; to be called in a loop. Interruptions are kept for later. */
    @SuppressWarnings("WaitNotInLoop")
    void await() {
        change.awaitUninterruptibly();
    }

    void changed() {
        change.signalAll();
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
