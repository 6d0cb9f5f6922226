package dev.retell4j.simulator.internal.http;

import dev.retell4j.simulator.RecordedRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The requests that arrived, oldest first; forgets the oldest when it grows beyond its limits. */
public final class RequestLog {
    private static final int MOST_REQUESTS = 20_000;
    private static final long MOST_BYTES = 64L << 20;

    private final Deque<RecordedRequest> requests = new ArrayDeque<>();
    private final Deque<Integer> sizes = new ArrayDeque<>();
    private long bytes;

    synchronized void add(RecordedRequest request, int bodySize) {
        requests.add(request);
        sizes.add(bodySize);
        bytes += bodySize;
        while (requests.size() > MOST_REQUESTS || (bytes > MOST_BYTES && requests.size() > 1)) {
            requests.remove();
            bytes -= sizes.remove();
        }
    }

    public synchronized List<RecordedRequest> all() {
        return List.copyOf(requests);
    }

    public synchronized void clear() {
        requests.clear();
        sizes.clear();
        bytes = 0;
    }
}
