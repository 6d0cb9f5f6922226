package dev.retell4j.internal.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Sends without a waiting thread; the end of the future, however it comes about, is the end of the request. */
final class AsyncLoop<T extends @Nullable Object, R extends @Nullable Object> {
    private final HttpEngine engine;
    private final Sending<T> sending;
    private final Function<Answer<T>, R> result;
    private final CompletableFuture<R> future = new CompletableFuture<>();

    AsyncLoop(
            HttpEngine engine,
            Outgoing outgoing,
            BodyReader<T> reader,
            Function<Answer<T>, R> result,
            Runnable uncount) {
        this.engine = engine;
        this.sending = new Sending<>(engine, outgoing, reader, null, uncount);
        this.result = result;
    }

    CompletableFuture<R> start() {
        sending.onAbort(() -> fail(sending.givenUp()));
        engine.connections().inFlight().add(sending);
        CompletableFuture<R> unused = future.whenComplete((value, failure) -> sending.abort("the caller gave it up"));
        next();
        return future;
    }

    private void next() {
        try {
            Attempt attempt = sending.begin();
            Answered answered = new Answered(attempt);
            attempt.call().enqueue(answered);
            answered.watchQueue();
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    private void failed(Attempt attempt, AttemptFailure failure) {
        try {
            later(this::next, sending.retryIn(attempt, failure));
        } catch (RejectedExecutionException e) {
            fail(sending.givenUp());
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    /** The timer's one thread only starts things: what a task leads to may be the caller's code, and slow. */
    private Runnable later(Runnable task, long millis) {
        Connections connections = engine.connections();
        return connections.timing().schedule(() -> connections.execute(task), millis);
    }

    private void fail(Throwable failure) {
        sending.finish(failure);
        complete(() -> future.completeExceptionally(failure));
    }

    private void complete(Runnable completion) {
        Executor executor = engine.settings().executor();
        if (executor == null) {
            completion.run();
            return;
        }
        try {
            executor.execute(completion);
        } catch (RuntimeException | Error e) {
            // The caller's executor has ended or is broken; the future must end all the same.
            completion.run();
        }
    }

    private final class Answered implements Callback {
        private final Attempt attempt;
        private volatile boolean ended;
        private volatile @Nullable Runnable forget;

        Answered(Attempt attempt) {
            this.attempt = attempt;
        }

        /** OkHttp counts an attempt's time from when it begins with it, so somebody else must mind the deadline. */
        void watchQueue() {
            Duration patience = sending.patience(attempt);
            if (patience != null) {
                // A millisecond more, since the part below it is cut off.
                forget = later(() -> sending.expire(attempt), patience.toMillis() + 1);
                if (ended) {
                    end();
                }
            }
        }

        private void end() {
            ended = true;
            Runnable expiry = forget;
            if (expiry != null) {
                expiry.run();
            }
        }

        @Override
        public void onFailure(Call call, IOException e) {
            end();
            failed(attempt, attempt.broken(e));
        }

        @Override
        public void onResponse(Call call, Response response) {
            end();
            try {
                R value = result.apply(sending.succeed(attempt, sending.receive(attempt, response)));
                complete(() -> future.complete(value));
            } catch (AttemptFailure e) {
                failed(attempt, e);
            } catch (RuntimeException | Error e) {
                fail(e);
            }
        }
    }
}
