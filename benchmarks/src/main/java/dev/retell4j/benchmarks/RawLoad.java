package dev.retell4j.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same request over and over, on some connections at a time. */
final class RawLoad implements AutoCloseable {
    private final List<RawConnection> connections = new ArrayList<>();
    private final ExecutorService threads;

    RawLoad(URI server, int connections) throws IOException {
        threads = Executors.newFixedThreadPool(connections);
        for (int i = 0; i < connections; i++) {
            this.connections.add(new RawConnection(server));
        }
    }

    /** Sends until the time is up; returns the answers per second. */
    double perSecond(byte[] request, double seconds) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        List<Future<Long>> parts = new ArrayList<>();
        for (RawConnection connection : connections) {
            parts.add(threads.submit(() -> exchange(connection, request, end)));
        }
        long answers = 0;
        for (Future<Long> part : parts) {
            answers += part.get();
        }
        return answers / ((System.nanoTime() - start) / 1e9);
    }

    private static long exchange(RawConnection connection, byte[] request, long end) throws IOException {
        long answers = 0;
        while (System.nanoTime() < end) {
            int status = connection.exchange(request);
            if (status / 100 != 2) {
                throw new IOException("Status " + status + ": " + connection.body());
            }
            answers++;
        }
        return answers;
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        for (RawConnection connection : connections) {
            connection.close();
        }
    }
}
