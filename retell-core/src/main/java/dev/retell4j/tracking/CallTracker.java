package dev.retell4j.tracking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.retell4j.ApiRequest;
import dev.retell4j.calls.Call;
import dev.retell4j.internal.http.SystemTiming;
import dev.retell4j.internal.http.Timing;
import dev.retell4j.types.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows calls: fed by webhooks where they arrive, by asking Retell otherwise. Safe for use by several threads; no
 * thread waits for a call.
 *
 * <p>A call never goes back: news that are late, doubled or out of order change nothing. Retell is asked only while
 * somebody waits, once per call however many wait, and not while webhooks tell of the call.
 *
 * <p>A call is bound to its callers: those who have placed it, or have shown by reading it that they may. Others
 * neither see it here nor can wait for it.
 */
public final class CallTracker implements AutoCloseable {
    private static final int STORE_BATCH = 500;
    private static final String LIVE = "live";
    private static final int CHARACTERS_PER_UNIT = 1_000;

    private final Duration timeToLive;
    private final Duration abandonedAfter;
    private final Duration shortestPoll;
    private final Duration longestPoll;
    private final Duration quiet;
    private final Duration storePoll;
    private final long sweepMillis;
    private final int maxCalls;
    private final int maxEvents;
    private final @Nullable CallStore store;
    private final @Nullable Timing given;
    private final Polling polling = new Asking();
    private final Set<String> fed = ConcurrentHashMap.newKeySet();
    private final Set<String> heard = ConcurrentHashMap.newKeySet();
    private final List<Consumer<? super CallChange>> listeners = new CopyOnWriteArrayList<>();
    private final Deque<SeenEvent> events = new ArrayDeque<>();
    private volatile @Nullable Cache<CallKey, FollowedCall> calls;
    private volatile @Nullable Timing timers;
    private volatile @Nullable Timing storeTimers;
    private long storePosition;
    private boolean isReadingStore;
    private boolean isStoreDown;
    private volatile boolean closed;

    /** Makes a tracker with the defaults. */
    public CallTracker() {
        this(new Builder());
    }

    private CallTracker(Builder from) {
        timeToLive = from.timeToLive;
        abandonedAfter = from.abandonedAfter;
        shortestPoll = from.shortestPoll;
        longestPoll = from.longestPoll;
        quiet = from.quiet;
        storePoll = from.storePoll;
        sweepMillis = Math.max(1_000, Math.min(timeToLive.toMillis(), 60_000));
        maxCalls = from.maxCalls;
        maxEvents = from.maxEvents;
        store = from.store;
        given = from.timing;
    }

    /**
     * Starts a tracker with settings of its own.
     *
     * @return a builder with the defaults
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Follows a call from now on, for a caller who has placed or read it.
     *
     * @param workspace the workspace of the call
     * @param caller who may see it from now on
     * @param call the call as it came
     * @return the newest that is known of the call
     */
    public TrackedCall track(String workspace, String caller, Call call) {
        CallKey key = new CallKey(workspace, call.callId());
        FollowedCall followed = followed(key);
        if (!followed.isOwnedBy(caller)) {
            tellOthers(new CallNews(workspace, key.callId(), CallNews.TRACKED, caller, timing().now(), Json.of(call)));
        }
        followed.follow(caller);
        take(followed, CallNews.TRACKED, call, false);
        return followed.newest().orElseThrow();
    }

    /**
     * Takes what a webhook tells of a call.
     *
     * @param workspace the workspace whose webhook it is
     * @param event the name of the event, for example {@code call_ended}
     * @param call the call in it
     */
    public void observe(String workspace, String event, Call call) {
        hear(workspace);
        // As exact as a database keeps it, so that the event is the same when it is read from the store.
        Instant now = timing().now().truncatedTo(ChronoUnit.MICROS);
        append(new CallNews(workspace, call.callId(), event, null, now, Json.of(call)));
        told(new CallKey(workspace, call.callId()), event, call, now);
    }

    /**
     * Takes what somebody knows of a call who takes part in it, such as its custom LLM. It counts while the call goes
     * on, is told to listeners and those who wait, and to no other instance.
     *
     * @param workspace the workspace of the call
     * @param call the call as it is now
     */
    public void observeLive(String workspace, Call call) {
        take(followed(new CallKey(workspace, call.callId())), LIVE, call, false);
    }

    /**
     * Declares that the webhooks of a workspace are meant to arrive here. From the first one on, Retell is not asked
     * for a call before it has been silent for a while; until then, in case the address is not set at Retell, only a
     * little later than without.
     *
     * @param workspace the workspace
     */
    public void feeds(String workspace) {
        fed.add(workspace);
        readStoreWhileNeeded();
    }

    /**
     * Tells whether the webhooks of a workspace arrive here.
     *
     * @param workspace the workspace
     * @return true after the first event or {@link #feeds}
     */
    public boolean isFed(String workspace) {
        return fed.contains(workspace);
    }

    /**
     * Looks for a call.
     *
     * @param workspace the workspace of the call
     * @param callId the call
     * @param caller who asks
     * @return the newest that is known of it, or empty when it is not followed for this caller
     */
    public Optional<TrackedCall> find(String workspace, String callId, String caller) {
        return owned(new CallKey(workspace, callId), caller).flatMap(FollowedCall::newest);
    }

    /**
     * Waits for more of a call than a caller has seen. Cancelling the future ends the waiting, and the asking if nobody
     * else waits.
     *
     * @param workspace the workspace of the call
     * @param callId the call
     * @param caller who waits
     * @param after what the caller has seen, or null for nothing
     * @param timeout how long, at least 1 ms
     * @param reading reads the call; sent, as often as needed, while no webhook tells of the call
     * @return completes with the call as soon as there is more, and after the time as it then is; exceptionally with a
     *     {@link NoSuchElementException} when it is not followed for this caller, or not any more, with an
     *     {@link IllegalStateException} when the tracker is closed, with a {@link dev.retell4j.errors.RetellException}
     *     when asking Retell goes on to fail
     */
    public CompletableFuture<TrackedCall> await(
            String workspace,
            String callId,
            String caller,
            @Nullable CallMark after,
            Duration timeout,
            ApiRequest<? extends Call> reading) {
        if (closed) {
            return CompletableFuture.failedFuture(new IllegalStateException("The tracker is closed"));
        }
        readStoreWhileNeeded();
        return owned(new CallKey(workspace, callId), caller)
                .map(followed -> followed.await(after, Math.max(1, timeout.toMillis()), reading))
                .orElseGet(() -> CompletableFuture.failedFuture(
                        new NoSuchElementException("The call " + callId + " is not followed for this caller")));
    }

    /**
     * Registers who wants to hear of every change of every call.
     *
     * @param listener called on the thread that brings the news; must be quick, and what it throws is logged
     * @return closing it ends the registration
     */
    public Registration onChange(Consumer<? super CallChange> listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
        readStoreWhileNeeded();
        return () -> listeners.remove(listener);
    }

    /**
     * Returns the webhook events that have arrived. With a store, those of a call are all that any instance has heard;
     * without naming one, what others have heard comes about a second later, and only from the first use on.
     *
     * @param workspace the workspace
     * @param callId the call, or null for all
     * @param limit how many at most, from 1
     * @return the events, newest first; older ones are forgotten
     */
    public List<SeenEvent> events(String workspace, @Nullable String callId, int limit) {
        readStoreWhileNeeded();
        if (callId != null) {
            hearOthers(new CallKey(workspace, callId));
        }
        synchronized (events) {
            return events.stream()
                    .filter(event -> event.workspace().equals(workspace))
                    .filter(event -> callId == null || event.callId().equals(callId))
                    .sorted(Comparator.comparing(SeenEvent::at).reversed())
                    .limit(limit)
                    .toList();
        }
    }

    /** Lets everybody go who waits, and ends own threads. */
    @Override
    public void close() {
        closed = true;
        Cache<CallKey, FollowedCall> known = calls;
        if (known != null) {
            known.asMap().values().forEach(FollowedCall::release);
        }
        close(timers);
        close(storeTimers);
    }

    private void hear(String workspace) {
        fed.add(workspace);
        heard.add(workspace);
    }

    /** An instance at which nobody waits for the call may not have read what the others have heard of it. */
    private void hearOthers(CallKey key) {
        if (store == null) {
            return;
        }
        try {
            for (CallNews news : store.of(key.workspace(), key.callId())) {
                apply(followed(key), news);
            }
        } catch (RuntimeException e) {
            Log.LOG.warn("What other instances have heard of a call cannot be read", e);
        }
    }

    private void told(CallKey key, String event, Call call, Instant at) {
        FollowedCall followed = followed(key);
        if (followed.isRepeated(event, Json.of(call))) {
            return;
        }
        boolean moved = take(followed, event, call, true);
        SeenEvent seen = new SeenEvent(key.workspace(), key.callId(), event, at, CallStage.status(call), !moved);
        synchronized (events) {
            if (events.stream().anyMatch(known -> isSame(known, seen))) {
                return; // of a call that was forgotten meanwhile
            }
            events.addFirst(seen);
            if (events.size() > maxEvents) {
                // Those that others have heard come in any order.
                events.stream()
                        .reduce((one, next) -> next.at().isAfter(one.at()) ? one : next)
                        .ifPresent(events::remove);
            }
        }
    }

    private static boolean isSame(SeenEvent one, SeenEvent other) {
        return one.at().equals(other.at())
                && one.callId().equals(other.callId())
                && one.event().equals(other.event())
                && one.workspace().equals(other.workspace());
    }

    private boolean take(FollowedCall followed, String event, Call call, boolean isTold) {
        TrackedCall moved = followed.accept(event, call, isTold, timing().now());
        if (moved == null) {
            return false;
        }
        // Its time to live begins again.
        calls().put(followed.key(), followed);
        CallChange change = new CallChange(moved, event);
        for (Consumer<? super CallChange> listener : listeners) {
            try {
                listener.accept(change);
            } catch (RuntimeException e) {
                Log.LOG.warn("A listener for changes of calls failed", e);
            }
        }
        return true;
    }

    private FollowedCall followed(CallKey key) {
        return calls().get(key, this::restored);
    }

    private Optional<FollowedCall> owned(CallKey key, String caller) {
        FollowedCall known = calls().getIfPresent(key);
        if (known != null && known.isOwnedBy(caller)) {
            return Optional.of(known);
        }
        if (store == null) {
            return Optional.empty();
        }
        FollowedCall followed = followed(key);
        store.of(key.workspace(), key.callId()).forEach(news -> apply(followed, news));
        return followed.isOwnedBy(caller) ? Optional.of(followed) : Optional.empty();
    }

    private FollowedCall restored(CallKey key) {
        return new FollowedCall(key, polling);
    }

    private void apply(FollowedCall followed, CallNews news) {
        news.follower().ifPresent(owner -> followed.follow(owner));
        Call call = news.call().as(Call.class);
        if (news.follower().isPresent()) {
            take(followed, news.event(), call, false);
        } else {
            hear(news.workspace());
            told(followed.key(), news.event(), call, news.at());
        }
    }

    private void append(CallNews news) {
        if (store != null) {
            store.append(news);
        }
    }

    /** Without the store the call is followed here only: whoever placed it must hear that it was placed. */
    private void tellOthers(CallNews news) {
        try {
            append(news);
        } catch (RuntimeException e) {
            Log.LOG.warn("Other instances cannot be told that a call is followed", e);
        }
    }

    /** Starts to read what other instances have told, at the first who wants to know, or where webhooks arrive. */
    private synchronized void readStoreWhileNeeded() {
        if (store != null && !isReadingStore && !closed) {
            try {
                storePosition = store.end();
            } catch (RuntimeException e) {
                // The next listener or waiter tries again; until then Retell is asked.
                Log.LOG.warn("What other instances tell of calls could not be read", e);
                return;
            }
            isReadingStore = true;
            storeTiming().schedule(this::readStore, storePoll.toMillis());
        }
    }

    private void readStore() {
        try {
            List<CallStore.Positioned> more;
            do {
                more = Objects.requireNonNull(store).since(storePosition, STORE_BATCH);
                for (CallStore.Positioned one : more) {
                    storePosition = one.position();
                    CallNews news = one.news();
                    apply(followed(new CallKey(news.workspace(), news.callId())), news);
                }
            } while (more.size() == STORE_BATCH);
            isStoreDown = false;
        } catch (RuntimeException e) {
            if (!isStoreDown) {
                Log.LOG.warn("What other instances tell of calls cannot be read; it is tried again", e);
            }
            isStoreDown = true;
        }
        if (!closed) {
            storeTiming().schedule(this::readStore, storePoll.toMillis());
        }
    }

    /** The cache is made when it is needed: many programs that could follow calls never do. */
    private Cache<CallKey, FollowedCall> calls() {
        Cache<CallKey, FollowedCall> known = calls;
        if (known == null) {
            synchronized (this) {
                known = calls;
                if (known == null) {
                    known = cache();
                    calls = known;
                    timing().schedule(this::sweep, sweepMillis);
                }
            }
        }
        return known;
    }

    private Cache<CallKey, FollowedCall> cache() {
        return Caffeine.newBuilder()
                .maximumWeight(maxCalls)
                .weigher((CallKey key, FollowedCall followed) -> weight(followed))
                .ticker(timing()::nanoTime)
                .executor(this::later)
                .expireAfter(new Lifetime())
                .removalListener((key, followed, cause) -> {
                    if (followed != null && cause.wasEvicted()) {
                        followed.release();
                    }
                })
                .build();
    }

    private static int weight(FollowedCall followed) {
        return followed.newest()
                .map(call -> 1 + call.mark().characters() / CHARACTERS_PER_UNIT)
                .orElse(1);
    }

    private void later(Runnable task) {
        try {
            timing().schedule(task, 0);
        } catch (RejectedExecutionException e) {
            // Closed meanwhile.
            task.run();
        }
    }

    /** Forgets what has had its time even when nobody asks for anything. */
    private void sweep() {
        Cache<CallKey, FollowedCall> known = calls;
        if (known != null && !closed) {
            known.cleanUp();
            timing().schedule(this::sweep, sweepMillis);
        }
    }

    /** Timers are made when they are needed, and so is all else: a server must be there before the first call is. */
    private Timing timing() {
        Timing known = timers;
        if (known == null) {
            synchronized (this) {
                known = timers;
                if (known == null) {
                    known = given == null ? new SystemTiming() : given;
                    timers = known;
                }
            }
        }
        return known;
    }

    /** What waits for the store must not keep others waiting. */
    private Timing storeTiming() {
        Timing known = storeTimers;
        if (known == null) {
            synchronized (this) {
                known = storeTimers;
                if (known == null) {
                    known = given == null ? new SystemTiming() : given;
                    storeTimers = known;
                }
            }
        }
        return known;
    }

    private static void close(@Nullable Timing timing) {
        if (timing != null) {
            timing.close();
        }
    }

    private static final class Log {
        static final Logger LOG = LoggerFactory.getLogger(CallTracker.class);
    }

    private final class Lifetime implements Expiry<CallKey, FollowedCall> {
        @Override
        public long expireAfterCreate(CallKey key, FollowedCall followed, long now) {
            boolean isOver = followed.newest()
                    .map(call -> call.stage().compareTo(CallStage.ENDED) >= 0)
                    .orElse(false);
            return (isOver ? timeToLive : abandonedAfter).toNanos();
        }

        @Override
        public long expireAfterUpdate(CallKey key, FollowedCall followed, long now, long left) {
            return expireAfterCreate(key, followed, now);
        }

        @Override
        public long expireAfterRead(CallKey key, FollowedCall followed, long now, long left) {
            return left;
        }
    }

    private final class Asking implements Polling {
        @Override
        public long nanoTime() {
            return timing().nanoTime();
        }

        @Override
        public Runnable schedule(Runnable task, long millis) {
            return timing().schedule(task, millis);
        }

        @Override
        public long millisToNext(String workspace, int unchanged, long sinceAsked, long sinceTold) {
            boolean isFed = fed.contains(workspace);
            double grown = shortestPoll.toMillis() * Math.pow(1.5, Math.min(unchanged, 20));
            long step = isFed ? longestPoll.toMillis() : (long) Math.min(grown, (double) longestPoll.toMillis());
            long fromAsking = step - Duration.ofNanos(sinceAsked).toMillis();
            Duration patience = heard.contains(workspace) ? quiet : longestPoll;
            long fromTelling = isFed ? patience.minusNanos(sinceTold).toMillis() : 0;
            return Math.max(0, Math.max(fromAsking, fromTelling));
        }

        @Override
        public void polled(FollowedCall followed, Call answer) {
            take(followed, "polled", answer, false);
        }
    }

    /** Collects the settings of a {@link CallTracker}. */
    public static final class Builder {
        private Duration timeToLive = Duration.ofHours(1);
        private Duration abandonedAfter = Duration.ofHours(3);
        private Duration shortestPoll = Duration.ofSeconds(1);
        private Duration longestPoll = Duration.ofSeconds(5);
        private Duration quiet = Duration.ofSeconds(15);
        private Duration storePoll = Duration.ofSeconds(1);
        private int maxCalls = 1_000;
        private int maxEvents = 1_000;
        private @Nullable CallStore store;
        private @Nullable Timing timing;

        private Builder() {}

        /**
         * Sets how long a call is kept after the last news when it is over.
         *
         * @param time more than 0; 1 hour by default
         * @return this builder
         */
        public Builder timeToLive(Duration time) {
            timeToLive = positive("timeToLive", time);
            return this;
        }

        /**
         * Sets when a call that is not over counts as abandoned, and is forgotten.
         *
         * @param time the time without news, more than 0; 3 hours by default, longer than any call
         * @return this builder
         */
        public Builder abandonedAfter(Duration time) {
            abandonedAfter = positive("abandonedAfter", time);
            return this;
        }

        /**
         * Sets how many calls are kept; beyond, those go that were not used for long. A call counts once more for each
         * 1,000 characters of its transcript.
         *
         * @param count from 1; 1,000 by default
         * @return this builder
         */
        public Builder maxCalls(int count) {
            maxCalls = positive("maxCalls", count);
            return this;
        }

        /**
         * Sets how many webhook events are kept for {@link CallTracker#events}.
         *
         * @param count from 1; 1,000 by default
         * @return this builder
         */
        public Builder maxEvents(int count) {
            maxEvents = positive("maxEvents", count);
            return this;
        }

        /**
         * Sets how often Retell is asked for a call that somebody waits for: the time grows by half while nothing
         * changes.
         *
         * @param shortest the first time, more than 0; 1 second by default
         * @param longest the last time; 5 seconds by default
         * @return this builder
         */
        public Builder pollEvery(Duration shortest, Duration longest) {
            shortestPoll = positive("shortest", shortest);
            longestPoll = positive("longest", longest);
            if (longest.compareTo(shortest) < 0) {
                throw new IllegalArgumentException("longest must not be less than shortest");
            }
            return this;
        }

        /**
         * Sets how long no webhook of a call must have come, in a workspace whose webhooks have arrived here, until
         * Retell is asked.
         *
         * @param time more than 0; 15 seconds by default
         * @return this builder
         */
        public Builder pollAfterSilence(Duration time) {
            quiet = positive("pollAfterSilence", time);
            return this;
        }

        /**
         * Sets what is shared with other instances.
         *
         * @param store the store; by default none, and everything is gone with this instance
         * @return this builder
         */
        public Builder store(CallStore store) {
            this.store = Objects.requireNonNull(store, "store");
            return this;
        }

        /**
         * Sets how often the store is read for news of other instances.
         *
         * @param time more than 0; 1 second by default
         * @return this builder
         */
        public Builder readStoreEvery(Duration time) {
            storePoll = positive("readStoreEvery", time);
            return this;
        }

        Builder timing(Timing timing) {
            this.timing = timing;
            return this;
        }

        /**
         * Makes the tracker.
         *
         * @return the tracker
         */
        public CallTracker build() {
            return new CallTracker(this);
        }

        private static Duration positive(String name, Duration time) {
            if (time.isNegative() || time.isZero()) {
                throw new IllegalArgumentException(name + " must be more than 0");
            }
            return time;
        }

        private static int positive(String name, int count) {
            if (count < 1) {
                throw new IllegalArgumentException(name + " must be 1 or more");
            }
            return count;
        }
    }
}
