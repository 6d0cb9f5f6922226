package dev.retell4j.internal.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * The requests that are under way, so that closing the client ends them and an interrupt reaches a thread that waits
 * for an answer. Blocking sockets do not notice interrupts; a daemon thread that lives only while there are requests
 * does.
 */
final class InFlight {
    private static final long LOOK_NANOS = 50_000_000;
    private static final int IDLE_LOOKS = 40;

    /** A request that can be given up. */
    interface Abortable {
        /** Gives the request up. */
        void abort(String reason);

        /** Gives the request up if the thread that waits for it was interrupted. */
        void abortIfInterrupted();
    }

    private final Set<Abortable> requests = ConcurrentHashMap.newKeySet();
    private final DaemonThreads threads = new DaemonThreads("retell4j-interrupts");
    private final AtomicBoolean watching = new AtomicBoolean();
    private volatile boolean closed;

    void add(Abortable request) {
        requests.add(request);
        if (closed) {
            request.abort(CLOSED);
        }
    }

    /** Adds a request that a thread waits for. */
    void addBlocking(Abortable request) {
        add(request);
        if (!watching.get() && watching.compareAndSet(false, true)) {
            threads.newThread(this::watch).start();
        }
    }

    void remove(Abortable request) {
        requests.remove(request);
    }

    boolean isClosed() {
        return closed;
    }

    void close() {
        closed = true;
        requests.forEach(request -> request.abort(CLOSED));
    }

    private void watch() {
        int idle = 0;
        while (!closed) {
            LockSupport.parkNanos(LOOK_NANOS);
            requests.forEach(Abortable::abortIfInterrupted);
            idle = requests.isEmpty() ? idle + 1 : 0;
            if (idle > IDLE_LOOKS) {
                watching.set(false);
                if (requests.isEmpty() || !watching.compareAndSet(false, true)) {
                    return;
                }
                idle = 0;
            }
        }
    }

    static final String CLOSED = "the client was closed";
}
