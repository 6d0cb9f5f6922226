package dev.retell4j.internal.http;

import dev.retell4j.errors.FailedRequest;
import dev.retell4j.errors.RetellApiException;
import dev.retell4j.errors.RetellCircuitOpenException;
import dev.retell4j.errors.RetellConnectionException;
import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.errors.RetellException;
import dev.retell4j.errors.RetellInterruptedException;
import dev.retell4j.errors.RetellTimeoutException;
import io.github.resilience4j.retry.Retry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Call;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way, from the first attempt to the last.
 *
 * <p>resilience4j decides whether and when to repeat. The waiting is ours, because its own waits can be neither
 * cancelled nor limited by a deadline. Attempts follow each other; only {@link #abort} comes from other threads.
 */
final class Sending<T extends @Nullable Object> implements InFlight.Abortable {
    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;

    private final HttpEngine engine;
    private final HttpSettings settings;
    private final Timing timing;
    private final Outgoing outgoing;
    private final Request wire;
    private final BodyReader<T> reader;
    private final @Nullable Thread waiting;
    private final Runnable uncount;
    private final Duration timeout;
    private final @Nullable Duration deadline;
    private final long startNanos;

    private final CountDownLatch aborted = new CountDownLatch(1);
    private final AtomicBoolean finished = new AtomicBoolean();
    private volatile @Nullable String abortReason;
    private volatile boolean expired;
    private volatile @Nullable Attempt current;

    /** Made for the first failure, which most requests never see. */
    private Retry.@Nullable AsyncContext<Object> retry;

    private @Nullable Attempt untold;
    private boolean toldAll;
    private volatile @Nullable Runnable onAbort;

    private final AtomicInteger attempts = new AtomicInteger();
    private final AtomicBoolean permitted = new AtomicBoolean();
    private final Object telling = new Object();
    private volatile boolean maybeDone;
    private volatile String timeLimit = "";
    private volatile @Nullable RetellException lastFailure;

    /**
     * Makes a request that is on its way from now on.
     *
     * @param waiting the thread that waits for the answer, or null when none does
     * @param uncount run when the request was certainly not carried out
     */
    Sending(HttpEngine engine, Outgoing outgoing, BodyReader<T> reader, @Nullable Thread waiting, Runnable uncount) {
        this.engine = engine;
        this.settings = engine.settings();
        this.timing = engine.connections().timing();
        this.outgoing = outgoing;
        this.wire = engine.request(outgoing, outgoing.wire());
        this.reader = reader;
        this.waiting = waiting;
        this.uncount = uncount;
        this.timeout = engine.timeout(outgoing);
        this.deadline = engine.deadline(outgoing);
        this.startNanos = timing.nanoTime();
    }

    /** Prepares the next attempt, or throws when there must be none. */
    Attempt begin() {
        if (abortReason != null || interrupted()) {
            throw givenUp();
        }
        if (!settings.breaker().permits()) {
            throw refused();
        }
        permitted.set(true);
        if (finished.get()) {
            // It ended while the permission was asked for, too early to give it back.
            giveBackPermission();
            throw givenUp();
        }
        int number = attempts.incrementAndGet();
        AttemptTrace trace = new AttemptTrace(outgoing.unsafe());
        Request request = wire.newBuilder().tag(AttemptTrace.class, trace).build();
        Call next = engine.connections().http().newCall(request);
        next.addEventListener(trace);
        next.timeout().timeout(limit().toNanos(), TimeUnit.NANOSECONDS);
        Attempt attempt = new Attempt(number, outgoing, next, trace, timing.nanoTime());
        current = attempt;
        synchronized (telling) {
            untold = attempt;
        }
        if (abortReason != null) {
            cancel(attempt);
        }
        settings.log().sending(request, number);
        return attempt;
    }

    /** Reads the answer of an attempt. */
    Received receive(Attempt attempt, Response response) throws AttemptFailure {
        if (goneAlready(response.code())) {
            response.close();
            return new Received(response.code(), response.headers(), new byte[0]);
        }
        return attempt.receive(response, !reader.nothing(), timing.now());
    }

    /** Ends the request with an answer. */
    Answer<T> succeed(Attempt attempt, Received received) {
        Duration took = attempt.took(timing.nanoTime());
        if (permitted.getAndSet(false)) {
            settings.breaker().succeeded(took);
        }
        settings.log().answered(wire, attempt.number(), received.status(), received.headers(), took);
        settings.log().body(received.body());
        String requestId = Errors.requestId(received.headers());
        // Whatever the body says, the server has taken the request on.
        FailedRequest facts =
                facts().withStatus(received.status()).withRequestId(requestId).withOutcomeUnknown(outgoing.unsafe());
        try {
            T body = attempt.decode(received, reader, facts);
            attempted(attempt, received.status(), took, null, null);
            Duration whole = elapsed();
            finish(received.status(), null);
            return new Answer<>(received.status(), received.headers(), body, attempts.get(), requestId, whole);
        } catch (RetellDecodeException e) {
            attempted(attempt, received.status(), took, e, null);
            throw e;
        }
    }

    /** Returns the milliseconds to wait before the next attempt, or throws what the caller shall see. */
    long retryIn(Attempt attempt, AttemptFailure failure) {
        Duration took = attempt.took(timing.nanoTime());
        if (failure.broken() != null && (abortReason != null || interrupted())) {
            throw givenUp();
        }
        current = null;
        if (permitted.getAndSet(false)) {
            settings.breaker().failed(took, failure);
        }
        if (failure.broken() == null) {
            settings.log().answered(wire, attempt.number(), failure.status(), failure.headers(), took);
        }
        RetellException seen = engine.errors().exception(failure, attempts.get(), timeLimit);
        long wait = waitMillis(failure);
        boolean again = wait >= 0 && inTime(wait);
        Duration pause = again ? Duration.ofMillis(wait) : null;
        settings.log().failed(seen, pause);
        attempted(attempt, failure.status(), took, seen, pause);
        if (!again) {
            throw seen;
        }
        maybeDone |= failure.ambiguous();
        lastFailure = seen;
        return wait;
    }

    private long waitMillis(AttemptFailure failure) {
        Retry.AsyncContext<Object> known = retry;
        if (known == null) {
            known = engine.retry(outgoing).asyncContext();
            retry = known;
        }
        return known.onError(failure);
    }

    /** Waits on the calling thread. */
    void pause(long millis) {
        try {
            timing.pause(aborted, millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the request; only the first end counts. */
    void finish(int status, @Nullable Throwable failure) {
        if (!finished.compareAndSet(false, true)) {
            return;
        }
        engine.connections().inFlight().remove(this);
        giveBackPermission();
        if (attempts.get() == 0) {
            outgoing.release();
        }
        if (isCertainlyUndone(failure)) {
            uncount.run();
        }
        synchronized (telling) {
            Attempt cut = untold;
            if (cut != null) {
                attempted(cut, 0, cut.took(timing.nanoTime()), failure, null);
            }
            toldAll = true;
            settings.listener().finished(outgoing.operation(), attempts.get(), status, elapsed(), failure);
        }
    }

    /** Not sent at all, or refused by an answer that says so. What is given up while it is sent stays in doubt. */
    private boolean isCertainlyUndone(@Nullable Throwable failure) {
        if (attempts.get() == 0) {
            return true;
        }
        if (!outgoing.unsafe()
                || maybeDone
                || !(failure instanceof RetellException known)
                || known.request().filter(facts -> !facts.outcomeUnknown()).isEmpty()) {
            return false;
        }
        if (known instanceof RetellApiException answered) {
            return answered.status() >= CLIENT_ERROR && answered.status() < SERVER_ERROR;
        }
        return known instanceof RetellConnectionException || (known instanceof RetellTimeoutException && !expired);
    }

    /** Ends the request with a failure. */
    void finish(Throwable failure) {
        int status = failure instanceof RetellException known
                ? known.request().map(request -> request.status().orElse(0)).orElse(0)
                : 0;
        finish(status, failure);
    }

    /** Says that the request was given up here; what became of it is unknown only while an attempt is under way. */
    RetellException givenUp() {
        String reason = abortReason;
        Attempt attempt = current;
        FailedRequest facts = facts().withOutcomeUnknown(outgoing.unsafe() && attempt != null && attempt.requestLeft());
        RetellException givenUp = expired && deadline != null
                ? new RetellTimeoutException(
                        facts, "not sent within the total deadline of " + Errors.seconds(deadline), null)
                : new RetellInterruptedException(
                        facts, reason == null ? "the waiting thread was interrupted" : reason, null);
        RetellException last = lastFailure;
        if (last != null) {
            givenUp.addSuppressed(last);
        }
        return givenUp;
    }

    /** Tells how long an attempt that OkHttp has not begun with may go on waiting, or null when for ever. */
    @Nullable
    Duration patience(Attempt attempt) {
        if (deadline == null || !attempt.queued()) {
            return null;
        }
        Duration left = deadline.minus(elapsed());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Ends the request if its deadline found it still in OkHttp's queue, where no clock of OkHttp's runs. */
    void expire(Attempt attempt) {
        if (attempt.queued() && current == attempt && !finished.get()) {
            expired = true;
            abort("the deadline passed");
        }
    }

    @Override
    public void abort(String reason) {
        if (finished.get()) {
            return;
        }
        abortReason = reason;
        aborted.countDown();
        Attempt attempt = current;
        if (attempt != null) {
            cancel(attempt);
        }
        Runnable next = onAbort;
        if (next != null) {
            next.run();
        }
    }

    /** Sets what happens when the request is given up while nobody waits for it. */
    void onAbort(Runnable action) {
        onAbort = action;
    }

    @Override
    public void abortIfInterrupted() {
        Attempt attempt = current;
        if (waiting != null && waiting.isInterrupted() && attempt != null) {
            cancel(attempt);
        }
    }

    /** Closes the socket. A listener of the caller's HTTP client that throws must not keep others from being ended. */
    private void cancel(Attempt attempt) {
        try {
            attempt.call().cancel();
        } catch (RuntimeException | Error e) {
            settings.log().ignored(e);
        }
    }

    private void giveBackPermission() {
        if (permitted.getAndSet(false)) {
            settings.breaker().abandoned();
        }
    }

    private boolean interrupted() {
        return waiting != null && Thread.currentThread().isInterrupted();
    }

    /** A delete that may have worked before, and now finds nothing to delete, has worked. */
    private boolean goneAlready(int status) {
        return (status == 404 || status == 422)
                && maybeDone
                && (reader.nothing() || reader.takesEmpty())
                && wire.method().equals("DELETE");
    }

    /** What went wrong before says more than the breaker's refusal of another attempt. */
    private RetellException refused() {
        RetellException open = new RetellCircuitOpenException(facts());
        RetellException last = lastFailure;
        if (last == null) {
            return open;
        }
        last.addSuppressed(open);
        return last;
    }

    private Duration limit() {
        if (deadline != null) {
            Duration left = deadline.minus(elapsed());
            if (left.compareTo(timeout) < 0) {
                timeLimit = "the total deadline of " + Errors.seconds(deadline);
                return left.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : left;
            }
        }
        timeLimit = Errors.seconds(timeout);
        return timeout;
    }

    private boolean inTime(long wait) {
        return deadline == null || elapsed().plusMillis(wait).compareTo(deadline) < 0;
    }

    private Duration elapsed() {
        return Duration.ofNanos(timing.nanoTime() - startNanos);
    }

    private FailedRequest facts() {
        return engine.errors().facts(outgoing, attempts.get());
    }

    private void attempted(
            Attempt attempt, int status, Duration took, @Nullable Throwable failure, @Nullable Duration pause) {
        synchronized (telling) {
            if (toldAll || untold != attempt) {
                return;
            }
            untold = null;
            settings.listener().attempted(outgoing.operation(), attempt.number(), status, took, failure, pause);
        }
    }
}
