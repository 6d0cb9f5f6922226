package dev.retell4j.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retell4j.HeldRequests;
import dev.retell4j.calls.Call;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedStoreTest {
    private static final String WORKSPACE = "default";
    private static final String ID = "call_1";
    private static final String ME = "me";

    private final Log log = new Log();
    private final ManualTiming timing = new ManualTiming();
    private final HeldRequests<Call> reading = new HeldRequests<>();
    private final CallTracker one =
            CallTracker.builder().timing(timing).store(log).build();
    private final CallTracker other =
            CallTracker.builder().timing(timing).store(log).build();

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    @Test
    void find_callOfAnotherInstance_isSeenByItsCallerOnly() {
        one.track(WORKSPACE, ME, Calls.registered(ID));
        one.observe(WORKSPACE, "call_started", Calls.ongoing(ID, "Hello"));

        assertThat(other.find(WORKSPACE, ID, ME)).get().matches(call -> call.stage() == CallStage.ONGOING);
        assertThat(other.find(WORKSPACE, ID, "somebody")).isEmpty();
    }

    @Test
    void await_webhookReachesAnotherInstance_completes() {
        one.track(WORKSPACE, ME, Calls.ongoing(ID));
        CallMark seen = other.find(WORKSPACE, ID, ME).orElseThrow().mark();
        CompletableFuture<TrackedCall> next =
                other.await(WORKSPACE, ID, ME, seen, Duration.ofMinutes(5), reading.request());

        one.observe(WORKSPACE, "call_ended", Calls.ended(ID, "Bye"));
        assertThat(next).isNotDone();
        timing.advance(Duration.ofSeconds(1));

        assertThat(next).isCompletedWithValueMatching(call -> call.stage() == CallStage.ENDED);
    }

    @Test
    void events_ofAnotherInstance_areSeenOnce() {
        Registration listening = other.onChange(change -> {});
        one.observe(WORKSPACE, "call_started", Calls.ongoing(ID));
        timing.advance(Duration.ofSeconds(3));
        other.observe(WORKSPACE, "call_ended", Calls.ended(ID));
        timing.advance(Duration.ofSeconds(3));

        assertThat(listening).isNotNull();
        assertThat(other.events(WORKSPACE, null, 10))
                .extracting(SeenEvent::event)
                .containsExactly("call_ended", "call_started");
        assertThat(other.isFed(WORKSPACE)).isTrue();
    }

    @Test
    void events_endComesLateToAnInstanceWhereNobodyWaits_areSeenByBoth() {
        one.track(WORKSPACE, ME, Calls.registered(ID));
        one.observe(WORKSPACE, "call_started", Calls.ongoing(ID));
        other.observe(WORKSPACE, "call_analyzed", Calls.analyzed(ID));
        timing.advance(Duration.ofSeconds(1));
        one.observe(WORKSPACE, "call_ended", Calls.ended(ID));

        for (CallTracker each : List.of(one, other)) {
            assertThat(each.events(WORKSPACE, ID, 10))
                    .extracting(SeenEvent::event)
                    .containsExactlyInAnyOrder("call_ended", "call_analyzed", "call_started");
            assertThat(each.events(WORKSPACE, ID, 10)).hasSize(3);
        }
    }

    @Test
    void events_ofACallThatWasForgotten_areNotListedTwice() {
        one.track(WORKSPACE, ME, Calls.registered(ID));
        one.observe(WORKSPACE, "call_ended", Calls.ended(ID));
        timing.advance(Duration.ofHours(5));
        assertThat(one.events(WORKSPACE, ID, 10)).hasSize(1);

        assertThat(one.events(WORKSPACE, null, 10)).hasSize(1);
    }

    @Test
    void events_whereWebhooksAreMeantToArrive_othersAreHeardFromTheStart() {
        other.feeds(WORKSPACE);
        one.observe(WORKSPACE, "call_started", Calls.ongoing(ID));
        timing.advance(Duration.ofSeconds(1));

        assertThat(other.events(WORKSPACE, null, 10))
                .extracting(SeenEvent::event)
                .containsExactly("call_started");
    }

    @Test
    void events_storeFails_areThoseHeardHere() {
        one.observe(WORKSPACE, "call_started", Calls.ongoing(ID));
        log.isDown = true;

        assertThat(one.events(WORKSPACE, ID, 10)).hasSize(1);
    }

    @Test
    void onChange_storeFailsForAWhile_newsComeLater() {
        List<String> changes = new ArrayList<>();
        Registration listening = other.onChange(change -> changes.add(change.event()));
        one.observe(WORKSPACE, "call_started", Calls.ongoing(ID));
        log.isDown = true;
        timing.advance(Duration.ofSeconds(3));
        assertThat(changes).isEmpty();

        log.isDown = false;
        timing.advance(Duration.ofSeconds(1));

        assertThat(listening).isNotNull();
        assertThat(changes).containsExactly("call_started");
    }

    @Test
    void observe_storeFails_failsSoThatTheWebhookComesAgain() {
        log.isDown = true;

        assertThatThrownBy(() -> one.observe(WORKSPACE, "call_started", Calls.ongoing(ID)))
                .isInstanceOf(IllegalStateException.class);

        log.isDown = false;
        one.observe(WORKSPACE, "call_started", Calls.ongoing(ID));
        assertThat(one.events(WORKSPACE, ID, 10)).hasSize(1);
    }

    @Test
    void track_storeFails_keepsTheCallThatHasJustBeenPlaced() {
        log.isDown = true;

        assertThat(one.track(WORKSPACE, ME, Calls.registered(ID)).callId()).isEqualTo(ID);
        assertThat(one.find(WORKSPACE, ID, ME)).isPresent();
        assertThat(one.await(WORKSPACE, ID, ME, null, Duration.ofMinutes(5), reading.request()))
                .isCompleted();
    }

    @Test
    void track_sameCallerAgain_isWrittenOnce() {
        one.track(WORKSPACE, ME, Calls.registered(ID));
        one.track(WORKSPACE, ME, Calls.ongoing(ID));

        assertThat(log.end()).isEqualTo(1);
    }

    /** A store in memory. */
    private static final class Log implements CallStore {
        private final List<CallNews> news = new ArrayList<>();
        boolean isDown;

        @Override
        public void append(CallNews more) {
            check();
            news.add(more);
        }

        @Override
        public List<CallNews> of(String workspace, String callId) {
            check();
            return news.stream()
                    .filter(one ->
                            one.workspace().equals(workspace) && one.callId().equals(callId))
                    .toList();
        }

        @Override
        public List<Positioned> since(long position, int limit) {
            check();
            List<Positioned> more = new ArrayList<>();
            for (long i = position; i < news.size() && more.size() < limit; i++) {
                more.add(new Positioned(i + 1, news.get((int) i)));
            }
            return more;
        }

        @Override
        public long end() {
            check();
            return news.size();
        }

        private void check() {
            if (isDown) {
                throw new IllegalStateException("The store is down");
            }
        }
    }
}
