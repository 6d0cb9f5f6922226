package dev.retell4j.internal.http;

import dev.retell4j.operations.Operation;
import io.github.resilience4j.retry.Retry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Sends requests for one client. */
public final class HttpEngine {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    /** Files take longer than JSON. */
    private static final Duration UPLOAD_TIMEOUT = Duration.ofMinutes(5);

    private final HttpSettings settings;
    private final Connections connections;
    private final RetryRules rules;
    private volatile @Nullable Retry retry;
    private final Errors errors;

    /**
     * Makes an engine.
     *
     * @param settings how to send
     * @param connections what to send over
     */
    public HttpEngine(HttpSettings settings, Connections connections) {
        this.settings = settings;
        this.connections = connections;
        this.rules = new RetryRules(connections.timing());
        this.errors = new Errors(settings.apiKey());
    }

    /** Returns where requests go. */
    public HttpUrl baseUrl() {
        return settings.baseUrl();
    }

    /** Sends on the calling thread. */
    public <T extends @Nullable Object> Answer<T> send(Outgoing outgoing, BodyReader<T> reader) {
        Runnable uncount = admit(outgoing);
        BlockingLoop<T> loop;
        try {
            loop = new BlockingLoop<>(this, outgoing, reader, uncount);
        } catch (RuntimeException | Error e) {
            takeBack(outgoing, uncount);
            throw e;
        }
        return loop.run();
    }

    /** Sends without waiting; a future that is completed or cancelled by the caller ends the request. */
    public <T extends @Nullable Object, R extends @Nullable Object> CompletableFuture<R> sendAsync(
            Outgoing outgoing, BodyReader<T> reader, Function<Answer<T>, R> finish) {
        try {
            Runnable uncount = admit(outgoing);
            AsyncLoop<T, R> loop;
            try {
                loop = new AsyncLoop<>(this, outgoing, reader, finish, uncount);
            } catch (RuntimeException | Error e) {
                takeBack(outgoing, uncount);
                throw e;
            }
            return loop.start();
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Describes a request as a command for a shell. */
    public String curl(Outgoing outgoing) {
        return Curl.command(request(outgoing, outgoing.request()));
    }

    /** Returns what makes the request not count, if it turns out that it was not carried out. */
    private Runnable admit(Outgoing outgoing) {
        outgoing.claim();
        Operation operation = outgoing.operation();
        try {
            return check(outgoing, false);
        } catch (RuntimeException | Error e) {
            outgoing.release();
            settings.listener().finished(operation, 0, 0, Duration.ZERO, e);
            throw e;
        }
    }

    /** Undoes the admission of a request that cannot even begin. */
    private static void takeBack(Outgoing outgoing, Runnable uncount) {
        uncount.run();
        outgoing.release();
    }

    /** Throws when the client's policy would refuse the request now; it does not count as sent. */
    public void checkPolicy(Outgoing outgoing) {
        Runnable unused = check(outgoing, true);
    }

    private Runnable check(Outgoing outgoing, boolean preview) {
        byte[] json = Bodies.json(outgoing.request().body());
        String path = "/" + String.join("/", outgoing.request().url().pathSegments());
        return settings.gate().check(outgoing.operation(), path, json == null ? new byte[0] : json, preview);
    }

    /** Adds the client's headers. */
    Request request(Outgoing outgoing, Request bare) {
        Request.Builder builder = bare.newBuilder()
                .header("User-Agent", UserAgent.VALUE)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + settings.apiKey());
        settings.headers().forEach(header -> builder.header(header.getFirst(), header.getSecond()));
        outgoing.options().headers().forEach(header -> builder.header(header.getFirst(), header.getSecond()));
        return builder.build();
    }

    HttpSettings settings() {
        return settings;
    }

    Connections connections() {
        return connections;
    }

    Errors errors() {
        return errors;
    }

    Retry retry(Outgoing outgoing) {
        Integer own = outgoing.options().maxRetries();
        if (own != null) {
            return rules.retry(own);
        }
        Retry known = retry;
        if (known == null) {
            known = rules.retry(settings.maxRetries());
            retry = known;
        }
        return known;
    }

    Duration timeout(Outgoing outgoing) {
        if (outgoing.options().timeout() != null) {
            return outgoing.options().timeout();
        }
        if (settings.timeout() != null) {
            return settings.timeout();
        }
        return outgoing.operation().timeout().orElse(outgoing.operation().multipart() ? UPLOAD_TIMEOUT : TIMEOUT);
    }

    @Nullable
    Duration deadline(Outgoing outgoing) {
        Duration own = outgoing.options().deadline();
        return own == null ? settings.deadline() : own;
    }
}
