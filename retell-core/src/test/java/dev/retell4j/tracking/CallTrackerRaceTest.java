package dev.retell4j.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.ApiRequest;
import dev.retell4j.calls.Call;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CallTrackerRaceTest {
    private static final int CALLS = 50;
    private static final int THREADS = 8;

    @Test
    void tracker_manyThreadsAtOnce_everybodyHearsTheEndAndNobodyHearsOfGoingBack() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (CallTracker tracker = CallTracker.builder()
                .pollEvery(Duration.ofMillis(1), Duration.ofMillis(5))
                .build()) {
            ConcurrentHashMap<String, CallStage> seen = new ConcurrentHashMap<>();
            List<CompletableFuture<TrackedCall>> waiting = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                tracker.track("default", "me", Calls.registered("call_" + i));
            }
            CountDownLatch told = new CountDownLatch(THREADS);
            for (int thread = 0; thread < THREADS; thread++) {
                int from = thread;
                threads.execute(() -> {
                    for (int i = 0; i < CALLS; i++) {
                        String id = "call_" + (i + from) % CALLS;
                        ApiRequest<Call> stale = ApiRequest.of(Calls.ongoing(id));
                        CompletableFuture<TrackedCall> given =
                                tracker.await("default", id, "me", mark(CallStage.ENDED), Duration.ofMinutes(1), stale);
                        CompletableFuture<TrackedCall> kept = tracker.await(
                                "default", id, "me", mark(CallStage.ONGOING), Duration.ofMinutes(1), stale);
                        tracker.observe("default", "transcript_updated", Calls.ongoing(id, "Hello", "Hi " + from));
                        tracker.observe("default", "call_ended", Calls.ended(id, "Hello", "Hi", "Bye"));
                        given.cancel(true);
                        synchronized (waiting) {
                            waiting.add(kept);
                        }
                        tracker.find("default", id, "me")
                                .ifPresent(call -> seen.merge(id, call.stage(), (a, b) -> {
                                    assertThat(b).isGreaterThanOrEqualTo(CallStage.ENDED);
                                    return b;
                                }));
                    }
                    told.countDown();
                });
            }
            assertThat(told.await(60, TimeUnit.SECONDS)).isTrue();

            assertThat(waiting)
                    .hasSize(CALLS * THREADS)
                    .allSatisfy(one -> assertThat(one)
                            .succeedsWithin(Duration.ofSeconds(60))
                            .matches(call -> call.stage().compareTo(CallStage.ONGOING) >= 0));
            assertThat(seen.values()).hasSize(CALLS).containsOnly(CallStage.ENDED);
        } finally {
            threads.shutdownNow();
        }
    }

    private static CallMark mark(CallStage stage) {
        return new CallMark(stage, 0, 0);
    }
}
