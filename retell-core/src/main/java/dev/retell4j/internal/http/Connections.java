package dev.retell4j.internal.http;

import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Sockets and threads of a client and of those derived from it. Built when first needed. */
public final class Connections implements AutoCloseable {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final int MOST_AT_A_TIME = 256;
    private static final int IDLE_CONNECTIONS = 64;

    /** Below the minute after which load balancers close idle connections. */
    private static final long IDLE_SECONDS = 55;

    /**
     * What makes two clients need different sockets.
     *
     * @param tls whether the base URL needs TLS
     * @param connectTimeout time to connect, or null for the default
     * @param proxy the proxy, or null for the JVM's own choice
     * @param own the caller's HTTP client, or null
     */
    public record Settings(
            boolean tls,
            @Nullable Duration connectTimeout,
            @Nullable Proxy proxy,
            @Nullable OkHttpClient own) {}

    private final Settings settings;
    private final Timing timing;
    private final InFlight inFlight = new InFlight();
    private final FutureTask<OkHttpClient> http = new FutureTask<>(this::build);
    private final AtomicBoolean warm = new AtomicBoolean();

    /**
     * Makes connections; nothing is opened yet.
     *
     * @param settings what they are like
     * @param timing clock and timer, closed along
     */
    public Connections(Settings settings, Timing timing) {
        this.settings = settings;
        this.timing = timing;
    }

    /** Returns what the connections are like. */
    public Settings settings() {
        return settings;
    }

    /** Starts to build the HTTP client on another thread, while the caller prepares its request. */
    public void warmUp() {
        if (settings.own() == null && warm.compareAndSet(false, true)) {
            new DaemonThreads("retell4j-start").newThread(http).start();
        }
    }

    /** Returns clock and timer. */
    public Timing timing() {
        return timing;
    }

    InFlight inFlight() {
        return inFlight;
    }

    /** Runs a task on the HTTP client's threads, or here when they have ended. */
    void execute(Runnable task) {
        try {
            http().dispatcher().executorService().execute(task);
        } catch (RejectedExecutionException e) {
            task.run();
        }
    }

    OkHttpClient http() {
        http.run();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return http.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new IllegalStateException("The HTTP client could not be built", e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private OkHttpClient build() {
        OkHttpClient own = settings.own();
        OkHttpClient.Builder builder = own == null ? fresh() : own.newBuilder();
        if (settings.connectTimeout() != null) {
            builder.connectTimeout(settings.connectTimeout());
        }
        if (settings.proxy() != null) {
            builder.proxy(settings.proxy());
        }
        // Each attempt has one limit for everything, and repeating is decided in RetryRules alone.
        return builder.readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .addNetworkInterceptor(new WireGuard())
                .build();
    }

    private OkHttpClient.Builder fresh() {
        Dispatcher dispatcher = new Dispatcher(new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                30,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                new DaemonThreads("retell4j-http")));
        dispatcher.setMaxRequests(MOST_AT_A_TIME);
        dispatcher.setMaxRequestsPerHost(MOST_AT_A_TIME);
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS))
                .connectTimeout(CONNECT_TIMEOUT);
        if (!settings.tls()) {
            // Without TLS among the specs OkHttp loads neither trust roots nor an SSL context.
            builder.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
        }
        return builder;
    }

    /** Gives up what is under way and ends own threads and connections; never the caller's. */
    @Override
    public void close() {
        inFlight.close();
        timing.close();
        if (settings.own() == null && http.isDone()) {
            OkHttpClient client = http();
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }
}
