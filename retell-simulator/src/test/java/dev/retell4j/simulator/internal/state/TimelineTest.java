package dev.retell4j.simulator.internal.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When things happen, and what takes place outside while time stands or flows. */
class TimelineTest {
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final Duration LIMIT = Duration.ofSeconds(60);
    /** Not the common pool, which may have a single thread. */
    private static final Executor OWN_THREAD = task -> new Thread(task).start();

    private final Timeline time = new Timeline(START, 0);
    private final List<String> happened = new ArrayList<>();

    @AfterEach
    void close() {
        time.close();
    }

    private void plan(Duration delay, Runnable action) {
        time.exclusively(() -> time.plan(delay, action));
    }

    private Runnable says(String what) {
        return () ->
                happened.add(what + "@" + Duration.between(START, time.now()).toSeconds());
    }

    @Test
    void advance_outsideWork_timeStandsUntilItIsOver() throws Exception {
        AtomicReference<Timeline.OutsideWork> work = new AtomicReference<>();
        plan(Duration.ofSeconds(1), () -> work.set(time.goOutside(says("again"))));
        plan(Duration.ofSeconds(2), says("two"));
        CompletableFuture<Void> advancing =
                CompletableFuture.runAsync(() -> time.advance(Duration.ofSeconds(10)), OWN_THREAD);
        await().atMost(LIMIT).until(() -> work.get() != null);

        // Others get through meanwhile, and time is where the work began.
        assertThat(time.exclusively(time::now)).isEqualTo(START.plusSeconds(1));
        assertThat(happened).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> time.advance(Duration.ofSeconds(1)));
        assertThatIllegalStateException().isThrownBy(time::advanceToNext);
        time.comeBack(work.get(), () -> {
            says("back").run();
            time.plan(Duration.ofSeconds(3), says("follows"));
        });
        advancing.get(60, TimeUnit.SECONDS);

        assertThat(happened).containsExactly("back@1", "two@2", "follows@4");
        assertThat(time.now()).isEqualTo(START.plusSeconds(10));
    }

    @Test
    void exclusively_outsideWork_doesNotWaitButLeavesWhatIsDue() {
        Timeline.OutsideWork work = time.exclusively(() -> time.goOutside(says("again")));
        plan(Duration.ZERO, says("due"));
        time.exclusively(() -> happened.add("request"));
        assertThat(happened).containsExactly("request");

        time.comeBack(work, says("back"));
        time.exclusively(() -> happened.add("request"));
        assertThat(happened).containsExactly("request", "back@0", "due@0", "request");
    }

    @Test
    void advanceToNext_onlyOutsideWork_waitsForWhatFollows() throws Exception {
        Timeline.OutsideWork work = time.exclusively(() -> time.goOutside(says("again")));
        CompletableFuture<Boolean> next = CompletableFuture.supplyAsync(time::advanceToNext, OWN_THREAD);
        time.comeBack(work, () -> time.plan(Duration.ofSeconds(7), says("follows")));

        assertThat(next.get(60, TimeUnit.SECONDS)).isTrue();
        assertThat(happened).containsExactly("follows@7");
        assertThat(time.advanceToNext()).isFalse();
    }

    @Test
    void advance_interrupted_timeStaysWhereItIs() throws Exception {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        time.exclusively(() -> time.goOutside(says("again")));
        plan(Duration.ofSeconds(2), says("two"));
        Thread thread = new Thread(() -> time.advance(Duration.ofSeconds(10)));
        thread.setUncaughtExceptionHandler((unused, thrown) -> failure.set(thrown));
        thread.start();
        await().atMost(LIMIT).until(() -> thread.getState() == Thread.State.WAITING);
        thread.interrupt();
        thread.join(60_000);

        assertThat(failure.get()).isInstanceOf(IllegalStateException.class).hasMessageContaining("Interrupted");
        assertThat(time.exclusively(time::now)).isEqualTo(START);
        assertThat(happened).isEmpty();
    }

    @Test
    void restore_underWay_isForgottenAndBegunAgain() {
        Timeline.OutsideWork first = time.exclusively(() -> time.goOutside(says("again")));
        Runnable restoration = time.exclusively(time::capture);
        Timeline.OutsideWork second = time.exclusively(() -> time.goOutside(says("other")));
        time.exclusively(() -> {
            restoration.run();
            return this;
        });

        time.comeBack(first, says("first"));
        time.comeBack(second, says("second"));
        time.advance(Duration.ofSeconds(1));
        assertThat(happened).containsExactly("again@0");
    }

    @Test
    void close_advancing_endsTheWait() throws Exception {
        time.exclusively(() -> time.goOutside(says("again")));
        CompletableFuture<Void> advancing =
                CompletableFuture.runAsync(() -> time.advance(Duration.ofSeconds(10)), OWN_THREAD);
        time.close();

        advancing.get(60, TimeUnit.SECONDS);
        assertThat(happened).isEmpty();
    }

    @Test
    void flowingTime_readAllTheWhile_eventsHappenAtExactlyTheirTimes() {
        try (Timeline flowing = new Timeline(START, 1_000)) {
            List<Duration> wanted = new ArrayList<>();
            List<Duration> seen = new CopyOnWriteArrayList<>();
            flowing.exclusively(() -> {
                Instant begin = flowing.now();
                for (int i = 1; i <= 200; i++) {
                    Duration delay = Duration.ofMillis(i * 537L);
                    wanted.add(delay);
                    flowing.plan(delay, () -> seen.add(Duration.between(begin, flowing.now())));
                }
                return begin;
            });

            Instant last = flowing.now();
            while (seen.size() < wanted.size()) {
                Instant now = flowing.clock().instant();
                assertThat(now).isAfterOrEqualTo(last);
                last = now;
            }

            assertThat(seen).isEqualTo(wanted);
        }
    }

    @Test
    void flowingTime_whileSomethingIsDoneExclusively_stands() {
        try (Timeline flowing = new Timeline(START, 1_000)) {
            AtomicReference<Instant> happenedAt = new AtomicReference<>();
            Instant begin = flowing.exclusively(() -> {
                Instant first = flowing.now();
                long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(20);
                while (System.nanoTime() < end) {
                    Thread.onSpinWait();
                }
                assertThat(flowing.now()).isEqualTo(first);
                assertThat(flowing.exclusively(flowing::now)).isEqualTo(first);
                flowing.plan(Duration.ofSeconds(1), () -> happenedAt.set(flowing.now()));
                return first;
            });

            await().atMost(LIMIT).until(() -> happenedAt.get() != null);
            assertThat(happenedAt.get()).isEqualTo(begin.plusSeconds(1));
            assertThat(flowing.now()).isAfter(begin);
        }
    }

    @Test
    void event_errorInIt_doesNotStopTheTime() {
        try (Timeline flowing = new Timeline(START, 1_000)) {
            AtomicReference<String> after = new AtomicReference<>();
            flowing.exclusively(() -> {
                flowing.plan(Duration.ofSeconds(1), () -> {
                    throw new AssertionError("in an event");
                });
                return flowing.plan(Duration.ofSeconds(2), () -> after.set("happened"));
            });

            await().atMost(LIMIT).until(() -> after.get() != null);
            assertThat(after.get()).isEqualTo("happened");
        }
    }

    @Test
    void flowingTime_outsideWork_doesNotStopIt() {
        try (Timeline flowing = new Timeline(START, 1_000)) {
            Timeline.OutsideWork work = flowing.exclusively(() -> flowing.goOutside(() -> {}));
            AtomicReference<Instant> planned = new AtomicReference<>();
            flowing.exclusively(() -> flowing.plan(Duration.ofSeconds(5), () -> planned.set(flowing.now())));
            await().atMost(LIMIT).until(() -> planned.get() != null);
            AtomicReference<Instant> back = new AtomicReference<>();
            flowing.comeBack(work, () -> back.set(flowing.now()));

            assertThat(back.get()).isAfterOrEqualTo(planned.get());
        }
    }
}
