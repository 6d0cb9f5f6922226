package dev.retell4j.tracking;

import dev.retell4j.ApiRequest;
import dev.retell4j.calls.Call;
import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.transcripts.TranscriptEntry;
import dev.retell4j.types.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call: the newest of it, who may see it, who waits for more, and the asking while nobody tells. Nothing foreign
 * runs while its lock is held.
 */
final class FollowedCall {
    /** How often a poll may fail until it is no use to wait. */
    private static final int FAILURES = 5;

    /** Bounds what is remembered of a call that never ends; a repeated event does no harm, it is only listed twice. */
    private static final int MOST_SEEN = 2_000;

    private final CallKey key;
    private final Polling polling;
    private final Set<String> owners = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Waiter> waiters = new ArrayList<>();
    private @Nullable ApiRequest<? extends Call> reading;
    private @Nullable TrackedCall newest;
    private @Nullable Runnable nextPoll;
    private @Nullable CompletableFuture<? extends Call> poll;
    private boolean isAsking;
    private int unchanged;
    private int failures;
    private long toldAt;
    private long askedAt;

    FollowedCall(CallKey key, Polling polling) {
        this.key = key;
        this.polling = polling;
        toldAt = polling.nanoTime();
        askedAt = toldAt;
    }

    CallKey key() {
        return key;
    }

    synchronized void follow(String owner) {
        owners.add(owner);
    }

    synchronized boolean isOwnedBy(String caller) {
        return owners.contains(caller);
    }

    synchronized Optional<TrackedCall> newest() {
        return Optional.ofNullable(newest);
    }

    /** Tells whether an event with this content has come before; remembers it. */
    synchronized boolean isRepeated(String event, Json call) {
        if (seen.size() >= MOST_SEEN) {
            seen.clear();
        }
        return !seen.add(event + ' ' + call.hashCode() + ' ' + call.text().length());
    }

    /**
     * Takes news, unless more is known already.
     *
     * @return the call as it is now, or null when it has not moved
     */
    @Nullable
    TrackedCall accept(String event, Call call, boolean isTold, Instant now) {
        TrackedCall moved;
        List<Waiter> served;
        synchronized (this) {
            if (isTold) {
                toldAt = polling.nanoTime();
            }
            moved = Merge.of(newest, key.workspace(), event, call, now);
            if (moved == null) {
                return null;
            }
            newest = moved;
            unchanged = 0;
            CallMark mark = moved.mark();
            served = waiters.stream()
                    .filter(waiter -> waiter.after == null || mark.isAfter(waiter.after))
                    .toList();
            waiters.removeAll(served);
            restIfIdle();
        }
        served.forEach(waiter -> waiter.answer.complete(moved));
        return moved;
    }

    CompletableFuture<TrackedCall> await(@Nullable CallMark after, long millis, ApiRequest<? extends Call> request) {
        Waiter waiter = new Waiter(after);
        synchronized (this) {
            reading = request;
            if (newest != null && (after == null || newest.mark().isAfter(after))) {
                return CompletableFuture.completedFuture(newest);
            }
            waiters.add(waiter);
        }
        Runnable timeout = polling.schedule(() -> expire(waiter), millis);
        CompletableFuture<?> unused = waiter.answer.whenComplete((call, failure) -> {
            timeout.run();
            leave(waiter);
        });
        keepAsking();
        return waiter.answer;
    }

    /** Lets everybody go who waits: the call is not followed any more. */
    void release() {
        List<Waiter> all;
        synchronized (this) {
            all = List.copyOf(waiters);
        }
        all.forEach(this::expire);
    }

    private void expire(Waiter waiter) {
        TrackedCall present;
        synchronized (this) {
            present = newest;
        }
        if (present == null) {
            waiter.answer.cancel(false);
        } else {
            waiter.answer.complete(present);
        }
    }

    private void leave(Waiter waiter) {
        CompletableFuture<? extends Call> unwanted;
        synchronized (this) {
            waiters.remove(waiter);
            unwanted = waiters.isEmpty() ? poll : null;
            restIfIdle();
        }
        if (unwanted != null) {
            unwanted.cancel(true);
        }
    }

    private void restIfIdle() {
        if (waiters.isEmpty() && nextPoll != null) {
            nextPoll.run();
            nextPoll = null;
        }
    }

    private synchronized void keepAsking() {
        if (!waiters.isEmpty() && !isAsking && nextPoll == null) {
            nextPoll = polling.schedule(this::ask, millisToNextPoll());
        }
    }

    private long millisToNextPoll() {
        long now = polling.nanoTime();
        return polling.millisToNext(key.workspace(), unchanged, now - askedAt, now - toldAt);
    }

    private void ask() {
        ApiRequest<? extends Call> request;
        synchronized (this) {
            nextPoll = null;
            if (waiters.isEmpty() || isAsking || reading == null) {
                return;
            }
            if (millisToNextPoll() > 0) {
                // Somebody has told of the call since this was planned.
                keepAsking();
                return;
            }
            askedAt = polling.nanoTime();
            isAsking = true;
            request = reading;
        }
        send(request);
    }

    private <C extends Call> void send(ApiRequest<C> request) {
        CompletableFuture<C> sent = request.sendAsync();
        boolean isWanted;
        synchronized (this) {
            poll = sent;
            isWanted = !waiters.isEmpty();
        }
        CompletableFuture<?> unused = sent.whenComplete((call, failure) -> answered(sent, call, failure));
        if (!isWanted) {
            sent.cancel(true);
        }
    }

    private void answered(CompletableFuture<?> sent, @Nullable Call call, @Nullable Throwable failure) {
        synchronized (this) {
            poll = null;
            isAsking = false;
            unchanged++;
            failures = call == null ? failures : 0;
        }
        if (call != null) {
            polling.polled(this, call);
        } else if (failure != null && !sent.isCancelled()) {
            failed(failure);
        }
        keepAsking();
    }

    private void failed(Throwable failure) {
        List<Waiter> hopeless;
        synchronized (this) {
            failures++;
            if (failures < FAILURES && Polling.mayPass(failure)) {
                return;
            }
            failures = 0;
            hopeless = List.copyOf(waiters);
        }
        hopeless.forEach(waiter -> waiter.answer.completeExceptionally(failure));
    }

    /** Somebody who wants to know more than he has seen. */
    private static final class Waiter {
        final @Nullable CallMark after;
        final CompletableFuture<TrackedCall> answer = new CompletableFuture<>();

        Waiter(@Nullable CallMark after) {
            this.after = after;
        }
    }

    /** What has become of the call with the news; null when the news are old. */
    private static final class Merge {
        static @Nullable TrackedCall of(
                @Nullable TrackedCall before, String workspace, String event, Call call, Instant now) {
            CallStage stage = CallStage.later(CallStage.of(call), CallStage.atLeast(event));
            TrackedCall news = new TrackedCall(workspace, stage, call, transcript(call), now);
            if (before == null) {
                return news;
            }
            int further = stage.compareTo(before.stage());
            if (further > 0) {
                return news.transcript().isEmpty()
                        ? new TrackedCall(workspace, stage, call, before.transcript(), now)
                        : news;
            }
            if (further < 0) {
                return null;
            }
            int more = news.mark().compareTo(before.mark());
            boolean isFuller = more == 0 && isFuller(call, before.call());
            return more > 0 || isFuller ? news : null;
        }

        private static boolean isFuller(Call call, Call before) {
            Json json = Json.of(call);
            Json known = Json.of(before);
            return !json.equals(known) && json.names().size() >= known.names().size();
        }

        private static List<TranscriptEntry> transcript(Call call) {
            List<? extends TranscriptEntry> entries = entries(call::transcriptWithToolCalls);
            List<TranscriptEntry> all = new ArrayList<>(entries.isEmpty() ? entries(call::transcriptObject) : entries);
            all.removeIf(Objects::isNull);
            return all;
        }

        /** A webhook can hold a transcript of a form that this version of the library does not know. */
        private static List<? extends TranscriptEntry> entries(Supplier<List<? extends TranscriptEntry>> read) {
            try {
                return read.get();
            } catch (RetellDecodeException e) {
                return List.of();
            }
        }
    }
}
