package dev.retell4j.simulator.internal.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** The requests that arrived, oldest first; forgets the oldest when it grows beyond its limits. */
public final class RequestLog {
    private static final int MOST_REQUESTS = 20_000;
    private static final long MOST_BYTES = 64L << 20;

    private final Deque<Arrival> arrivals = new ArrayDeque<>();
    private final Consumer<Arrival> listener;
    private long bytes;

    /**
     * Makes an empty log.
     *
     * @param listener hears of each request before it is answered
     */
    public RequestLog(Consumer<Arrival> listener) {
        this.listener = listener;
    }

    void add(Arrival arrival) {
        keep(arrival);
        listener.accept(arrival);
    }

    private synchronized void keep(Arrival arrival) {
        arrivals.add(arrival);
        bytes += arrival.body().length;
        while (arrivals.size() > MOST_REQUESTS || (bytes > MOST_BYTES && arrivals.size() > 1)) {
            bytes -= arrivals.remove().body().length;
        }
    }

    public synchronized List<Arrival> all() {
        return List.copyOf(arrivals);
    }

    public synchronized void clear() {
        arrivals.clear();
        bytes = 0;
    }
}
