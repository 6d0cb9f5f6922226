package dev.retell4j.simulator.internal.delivery;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends requests, many at a time, and never fails: what goes wrong stands in the receipt. */
public final class Courier implements AutoCloseable {
    private static final int MOST_AT_A_TIME = 128;
    private static final int LARGEST_ANSWER = 1 << 20;

    private final Executor executor = executor();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Set<Way> underWay = new HashSet<>();
    private @Nullable HttpClient client;
    private int places = MOST_AT_A_TIME;
    private boolean closed;

    /** A request on its way. */
    private static final class Way {
        private final CompletableFuture<HttpResponse<byte[]>> answer;

        Way(CompletableFuture<HttpResponse<byte[]>> answer) {
            this.answer = answer;
        }

        void giveUp() {
            answer.cancel(true);
        }
    }

    private static Executor executor() {
        AtomicInteger number = new AtomicInteger();
        return new ThreadPoolExecutor(0, Integer.MAX_VALUE, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
            Thread thread = new Thread(work, "retell-simulator-delivery-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Sends a request, at once or when there are not too many under way.
     *
     * @param request the request
     * @param limit how long the whole answer may take
     * @param then gets the receipt, in a thread of its own
     */
    void send(HttpRequest request, Duration limit, Consumer<Receipt> then) {
        synchronized (this) {
            if (places == 0) {
                waiting.add(() -> start(request, limit, then));
                return;
            }
            places--;
        }
        // Elsewhere, since it can take a while to find the server's address.
        executor.execute(() -> start(request, limit, then));
    }

    /** Does something later, in real time. */
    void later(Duration delay, Runnable action) {
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, executor)
                .execute(action);
    }

    private void start(HttpRequest request, Duration limit, Consumer<Receipt> then) {
        long begin = System.nanoTime();
        CompletableFuture<HttpResponse<byte[]>> answer;
        try {
            answer = client().sendAsync(request, LimitedBody.upTo(LARGEST_ANSWER));
        } catch (RuntimeException | Error e) {
            // Whatever it is, somebody waits for the receipt.
            answer = CompletableFuture.failedFuture(e);
        }
        Way way = new Way(answer);
        synchronized (this) {
            underWay.add(way);
            if (closed) {
                way.giveUp();
            }
        }
        CompletableFuture<Void> unused = answer.thenApply(
                        response -> new Receipt(response.statusCode(), response.body(), null, since(begin)))
                .orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failure -> Receipt.failed(words(failure, limit), since(begin)))
                .thenAcceptAsync(
                        receipt -> {
                            way.giveUp();
                            over(way);
                            then.accept(receipt);
                        },
                        executor);
    }

    private void over(Way way) {
        synchronized (this) {
            underWay.remove(way);
            Runnable next = waiting.poll();
            if (next == null) {
                places++;
            } else {
                executor.execute(next);
            }
        }
    }

    private synchronized HttpClient client() {
        HttpClient known = client;
        if (known == null) {
            // Made only for who needs it: it brings threads of its own.
            known = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .executor(executor)
                    .build();
            client = known;
        }
        return known;
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static String words(Throwable failure, Duration limit) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof TimeoutException) {
            return "No answer within " + limit.toMillis() + " ms";
        }
        if (cause instanceof CancellationException) {
            return "Given up";
        }
        String message = cause.getMessage();
        return cause.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }

    @Override
    public void close() {
        Set<Way> left;
        synchronized (this) {
            closed = true;
            waiting.clear();
            left = new HashSet<>(underWay);
        }
        left.forEach(Way::giveUp);
    }
}
