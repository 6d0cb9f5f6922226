package dev.retell4j.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.retell4j.HeldRequests;
import dev.retell4j.calls.Call;
import dev.retell4j.errors.FailedRequest;
import dev.retell4j.errors.RetellConnectionException;
import dev.retell4j.errors.RetellException;
import dev.retell4j.operations.Operations;
import dev.retell4j.types.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallTrackerTest {
    private static final String WORKSPACE = "default";
    private static final String ID = "call_1";
    private static final String ME = "me";
    private static final Duration LONG = Duration.ofMinutes(10);

    private final ManualTiming timing = new ManualTiming();
    private final HeldRequests<Call> reading = new HeldRequests<>();
    private final List<String> changes = new ArrayList<>();
    private CallTracker tracker = CallTracker.builder().timing(timing).build();

    @AfterEach
    void close() {
        tracker.close();
    }

    @Test
    void observe_eventsInAnyOrder_theCallNeverGoesBack() {
        List<Map.Entry<String, Call>> events = new ArrayList<>(List.of(
                Map.entry("call_started", Calls.ongoing(ID)),
                Map.entry("transcript_updated", Calls.ongoing(ID, "Hello")),
                Map.entry("transcript_updated", Calls.ongoing(ID, "Hello", "Hi")),
                Map.entry("transcript_updated", Calls.ongoing(ID, "Hello", "Hi there")),
                Map.entry("call_ended", Calls.ended(ID, "Hello", "Hi there", "Bye")),
                Map.entry("call_analyzed", Calls.analyzed(ID, "Hello", "Hi there", "Bye"))));
        Random random = new Random(6);
        for (int round = 0; round < 200; round++) {
            String id = "default-" + round;
            Collections.shuffle(events, random);
            List<CallMark> marks = new ArrayList<>();
            Registration listening =
                    tracker.onChange(change -> marks.add(change.call().mark()));
            for (Map.Entry<String, Call> event : events) {
                tracker.observe(id, event.getKey(), event.getValue());
                tracker.observe(id, event.getKey(), event.getValue());
            }
            listening.close();
            assertThat(marks).isSorted().doesNotHaveDuplicates();
            assertThat(marks.get(marks.size() - 1)).isEqualTo(new CallMark(CallStage.ANALYZED, 3, 36));
        }
    }

    @Test
    void observe_sameEventTwice_isListedAndToldOnce() {
        listen();

        tracker.observe(WORKSPACE, "call_started", Calls.ongoing(ID));
        tracker.observe(WORKSPACE, "call_started", Calls.ongoing(ID));
        tracker.observe(WORKSPACE, "call_ended", Calls.ended(ID, "Bye"));
        tracker.observe(WORKSPACE, "transcript_updated", Calls.ongoing(ID, "Bye"));

        assertThat(changes).containsExactly("call_started", "call_ended");
        assertThat(tracker.events(WORKSPACE, null, 10))
                .extracting(SeenEvent::event, SeenEvent::isLate)
                .containsExactly(
                        tuple("transcript_updated", true), tuple("call_ended", false), tuple("call_started", false));
    }

    @Test
    void observe_endWithoutTranscript_keepsWhatWasSaid() {
        follow(Calls.ongoing(ID, "Hello", "Hi"));

        tracker.observe(WORKSPACE, "call_ended", Calls.ended(ID));

        assertThat(found().stage()).isEqualTo(CallStage.ENDED);
        assertThat(found().transcript()).hasSize(2);
    }

    @Test
    void observe_callWithoutStatus_countsByItsEvent() {
        follow(Calls.registered(ID));

        tracker.observe(
                WORKSPACE,
                "call_analyzed",
                Json.parse("{\"call_type\":\"phone_call\",\"call_id\":\"call_1\"}")
                        .as(Call.class));

        assertThat(found().stage()).isEqualTo(CallStage.ANALYZED);
    }

    @Test
    void find_anotherCallerOrWorkspace_seesNothing() {
        follow(Calls.ongoing(ID));

        assertThat(tracker.find(WORKSPACE, ID, "somebody")).isEmpty();
        assertThat(tracker.find("other", ID, ME)).isEmpty();
        assertThat(tracker.find(WORKSPACE, ID, ME)).isPresent();
    }

    @Test
    void find_callKnownFromWebhooksOnly_isSeenAfterTheCallerHasReadIt() {
        tracker.observe(WORKSPACE, "call_ended", Calls.ended(ID, "Bye"));

        assertThat(tracker.find(WORKSPACE, ID, ME)).isEmpty();
        TrackedCall tracked = tracker.track(WORKSPACE, ME, Calls.ongoing(ID));

        assertThat(tracked.stage()).isEqualTo(CallStage.ENDED);
        assertThat(tracker.find(WORKSPACE, ID, ME)).contains(tracked);
    }

    @Test
    void await_anotherCaller_fails() {
        follow(Calls.ongoing(ID));

        assertThat(tracker.await(WORKSPACE, ID, "somebody", null, LONG, reading.request()))
                .isCompletedExceptionally()
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(NoSuchElementException.class);
    }

    @Test
    void await_moreThanSeen_answersAtOnce() {
        follow(Calls.ongoing(ID, "Hello"));
        CallMark seen = new CallMark(CallStage.ONGOING, 0, 0);

        assertThat(await(seen)).isCompleted();
        assertThat(await(null)).isCompleted();
        assertThat(await(found().mark())).isNotDone();
    }

    @Test
    void await_webhook_completesWithoutAsking() {
        tracker.observe(WORKSPACE, "call_ended", Calls.ended("call_before"));
        follow(Calls.registered(ID));
        CompletableFuture<TrackedCall> next = await(found().mark());

        timing.advance(Duration.ofSeconds(10));
        tracker.observe(WORKSPACE, "call_started", Calls.ongoing(ID));
        CompletableFuture<TrackedCall> after = await(found().mark());
        timing.advance(Duration.ofSeconds(14));
        tracker.observe(WORKSPACE, "call_ended", Calls.ended(ID));

        assertThat(next.join().stage()).isEqualTo(CallStage.ONGOING);
        assertThat(after.join().stage()).isEqualTo(CallStage.ENDED);
        timing.advance(LONG);
        assertThat(reading.count()).isZero();
    }

    @Test
    void await_webhooksFallSilent_asksAfterAll() {
        tracker.observe(WORKSPACE, "call_ended", Calls.ended("call_before"));
        follow(Calls.ongoing(ID));
        CompletableFuture<TrackedCall> next = await(found().mark());

        timing.advance(Duration.ofSeconds(14));
        assertThat(reading.count()).isZero();
        timing.advance(Duration.ofSeconds(2));
        assertThat(reading.count()).isEqualTo(1);
        reading.newest().complete(Calls.ended(ID));

        assertThat(next.join().stage()).isEqualTo(CallStage.ENDED);
    }

    @Test
    void await_webhooksThatNeverCame_asksAfterFiveSeconds() {
        tracker.feeds(WORKSPACE);
        follow(Calls.ongoing(ID));
        CompletableFuture<TrackedCall> next = await(found().mark());

        timing.advance(Duration.ofMillis(4_900));
        assertThat(reading.count()).isZero();
        timing.advance(Duration.ofMillis(200));
        reading.newest().complete(Calls.ended(ID));

        assertThat(next.join().stage()).isEqualTo(CallStage.ENDED);
    }

    @Test
    void await_nobodyTells_asksEverMoreSeldomUpToFiveSeconds() {
        follow(Calls.ongoing(ID));
        CompletableFuture<TrackedCall> next = await(found().mark());
        List<Long> asked = new ArrayList<>();
        int before = 0;

        for (int tenth = 0; tenth < 400; tenth++) {
            timing.advance(Duration.ofMillis(100));
            if (reading.count() > before) {
                before = reading.count();
                asked.add(timing.nanoTime() / 1_000_000);
                reading.newest().complete(Calls.ongoing(ID));
            }
        }

        assertThat(next).isNotDone();
        assertThat(asked).startsWith(1_000L, 2_500L, 4_800L, 8_200L, 13_200L, 18_200L);
        assertThat(asked).hasSize(10);
    }

    @Test
    void await_aHundredWaiters_askOnce() {
        follow(Calls.ongoing(ID));
        List<CompletableFuture<TrackedCall>> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            all.add(await(found().mark()));
        }

        timing.advance(Duration.ofSeconds(3));
        assertThat(reading.count()).isEqualTo(1);
        reading.newest().complete(Calls.ended(ID));

        assertThat(all).allMatch(one -> one.join().stage() == CallStage.ENDED);
        timing.advance(LONG);
        assertThat(reading.count()).isEqualTo(1);
    }

    @Test
    void await_cancelled_endsTheAskingOnlyWhenNobodyElseWaits() {
        follow(Calls.ongoing(ID));
        CompletableFuture<TrackedCall> one = await(found().mark());
        CompletableFuture<TrackedCall> other = await(found().mark());
        timing.advance(Duration.ofSeconds(1));
        CompletableFuture<Call> poll = reading.newest();

        one.cancel(true);
        assertThat(poll).isNotCancelled();
        other.cancel(true);
        assertThat(poll).isCancelled();

        timing.advance(LONG);
        assertThat(reading.count()).isEqualTo(1);
    }

    @Test
    void await_waitsAgainAfterCancelling_asksAgain() {
        follow(Calls.ongoing(ID));
        await(found().mark()).cancel(true);
        CompletableFuture<TrackedCall> again = await(found().mark());

        timing.advance(Duration.ofSeconds(1));
        reading.newest().complete(Calls.ended(ID));

        assertThat(again.join().stage()).isEqualTo(CallStage.ENDED);
    }

    @Test
    void await_timeIsUp_answersWithThePresent() {
        follow(Calls.ongoing(ID, "Hello"));
        CompletableFuture<TrackedCall> next =
                tracker.await(WORKSPACE, ID, ME, found().mark(), Duration.ofSeconds(7), reading.request());

        timing.advance(Duration.ofSeconds(7));

        assertThat(next.join()).isEqualTo(found());
        assertThat(reading.newest()).isCancelled();
    }

    @Test
    void await_oneFailedPoll_isTriedAgain() {
        follow(Calls.ongoing(ID));
        CompletableFuture<TrackedCall> next = await(found().mark());

        timing.advance(Duration.ofSeconds(1));
        reading.newest().completeExceptionally(lost());
        timing.advance(Duration.ofSeconds(2));
        reading.newest().complete(Calls.ended(ID));

        assertThat(next.join().stage()).isEqualTo(CallStage.ENDED);
    }

    @Test
    void await_pollsGoOnToFail_failsWithTheirFailure() {
        follow(Calls.ongoing(ID));
        CompletableFuture<TrackedCall> next = await(found().mark());

        for (int i = 0; i < 5; i++) {
            timing.advance(Duration.ofSeconds(5));
            reading.newest().completeExceptionally(lost());
        }

        assertThat(next).isCompletedExceptionally();
        assertThat(reading.count()).isEqualTo(5);
    }

    @Test
    void await_pollsFailNowAndThen_goesOn() {
        follow(Calls.ongoing(ID));
        CompletableFuture<TrackedCall> next = await(found().mark());

        for (int i = 1; i <= 20; i++) {
            timing.advance(Duration.ofSeconds(5));
            if (i % 4 == 0) {
                reading.newest().complete(Calls.ongoing(ID));
            } else {
                reading.newest().completeExceptionally(lost());
            }
        }

        assertThat(next).isNotDone();
    }

    @Test
    void await_refusedPoll_failsAtOnce() {
        follow(Calls.ongoing(ID));
        CompletableFuture<TrackedCall> next = await(found().mark());

        timing.advance(Duration.ofSeconds(1));
        reading.newest().completeExceptionally(new RetellException("401"));

        assertThat(next).isCompletedExceptionally();
    }

    @Test
    void await_latePollAnswer_doesNotUndoAWebhook() {
        follow(Calls.ongoing(ID));
        CompletableFuture<TrackedCall> next = await(found().mark());
        timing.advance(Duration.ofSeconds(1));

        tracker.observe(WORKSPACE, "call_ended", Calls.ended(ID));
        reading.newest().complete(Calls.ongoing(ID, "Hello"));

        assertThat(next.join().stage()).isEqualTo(CallStage.ENDED);
        assertThat(found().stage()).isEqualTo(CallStage.ENDED);
    }

    @Test
    void timeToLive_overForLong_isForgottenBySweeping() {
        tracker = CallTracker.builder()
                .timing(timing)
                .timeToLive(Duration.ofMinutes(10))
                .abandonedAfter(Duration.ofMinutes(30))
                .build();
        follow(Calls.ended(ID));
        tracker.track(WORKSPACE, ME, Calls.ongoing("call_2"));
        CompletableFuture<TrackedCall> abandoned =
                tracker.await(WORKSPACE, "call_2", ME, mark("call_2"), Duration.ofHours(5), reading.request());

        timing.advance(Duration.ofMinutes(12));
        assertThat(tracker.find(WORKSPACE, ID, ME)).isEmpty();
        assertThat(tracker.find(WORKSPACE, "call_2", ME)).isPresent();
        assertThat(abandoned).isNotDone();

        timing.advance(Duration.ofMinutes(20));
        assertThat(tracker.find(WORKSPACE, "call_2", ME)).isEmpty();
        assertThat(abandoned).isCompletedWithValueMatching(call -> call.stage() == CallStage.ONGOING);
    }

    @Test
    void maxCalls_moreCalls_keepsThatMany() {
        tracker = CallTracker.builder().timing(timing).maxCalls(20).build();
        for (int i = 0; i < 500; i++) {
            tracker.track(WORKSPACE, ME, Calls.ongoing("call_" + i));
            timing.advance(Duration.ofMillis(1));
        }

        long kept = 0;
        for (int i = 0; i < 500; i++) {
            kept += tracker.find(WORKSPACE, "call_" + i, ME).isPresent() ? 1 : 0;
        }
        assertThat(kept).isBetween(1L, 20L);
    }

    @Test
    void maxCalls_longTranscripts_countMore() {
        tracker = CallTracker.builder().timing(timing).maxCalls(20).build();
        String[] turns = new String[50];
        Arrays.fill(turns, "x".repeat(100));
        for (int i = 0; i < 20; i++) {
            tracker.track(WORKSPACE, ME, Calls.ongoing("call_" + i, turns));
            timing.advance(Duration.ofMillis(1));
        }

        long kept = 0;
        for (int i = 0; i < 20; i++) {
            kept += tracker.find(WORKSPACE, "call_" + i, ME).isPresent() ? 1 : 0;
        }
        assertThat(kept).isBetween(1L, 3L);
    }

    @Test
    void observeLive_callThatGoesOn_movesItButIsNoWebhook() {
        follow(Calls.registered(ID));
        listen();
        CompletableFuture<TrackedCall> next = await(found().mark());

        tracker.observeLive(WORKSPACE, Calls.registered(ID));

        assertThat(next.join().stage()).isEqualTo(CallStage.ONGOING);
        assertThat(changes).containsExactly("live");
        assertThat(tracker.events(WORKSPACE, null, 10)).isEmpty();
        assertThat(tracker.isFed(WORKSPACE)).isFalse();
    }

    @Test
    void events_more_keepsTheNewest() {
        tracker = CallTracker.builder().timing(timing).maxEvents(3).build();
        for (int i = 0; i < 5; i++) {
            tracker.observe(WORKSPACE, "call_started", Calls.ongoing("call_" + i));
        }

        assertThat(tracker.events(WORKSPACE, null, 10))
                .extracting(SeenEvent::callId)
                .containsExactly("call_4", "call_3", "call_2");
        assertThat(tracker.events(WORKSPACE, "call_3", 10)).hasSize(1);
        assertThat(tracker.events("other", null, 10)).isEmpty();
    }

    @Test
    void onChange_listenerThrows_othersStillHear() {
        tracker.onChange(change -> {
            throw new IllegalStateException("on purpose");
        });
        listen();

        follow(Calls.ongoing(ID));

        assertThat(changes).containsExactly("tracked");
    }

    @Test
    void onChange_closed_hearsNoMore() {
        Registration listening = listen();
        follow(Calls.ongoing(ID));

        listening.close();
        tracker.observe(WORKSPACE, "call_ended", Calls.ended(ID));

        assertThat(changes).containsExactly("tracked");
    }

    @Test
    void close_somebodyWaits_isLetGo() {
        follow(Calls.ongoing(ID));
        CompletableFuture<TrackedCall> next = await(found().mark());

        tracker.close();

        assertThat(next).isCompleted();
        assertThat(timing.isClosed()).isTrue();
        assertThat(await(null)).isCompletedExceptionally();
    }

    @Test
    void mark_text_isReadBack() {
        CallMark mark = new CallMark(CallStage.ONGOING, 4, 231);

        assertThat(mark.text()).isEqualTo("ongoing-4-231");
        assertThat(CallMark.parse(mark.text())).contains(mark);
        assertThat(CallMark.parse("ongoing-4")).isEmpty();
        assertThat(CallMark.parse("lost-4-2")).isEmpty();
    }

    private static RetellException lost() {
        return new RetellConnectionException(FailedRequest.of(Operations.CALL_RETRIEVE), "lost", null);
    }

    private Registration listen() {
        return tracker.onChange(change -> changes.add(change.event()));
    }

    private void follow(Call call) {
        tracker.track(WORKSPACE, ME, call);
    }

    private TrackedCall found() {
        return tracker.find(WORKSPACE, ID, ME).orElseThrow();
    }

    private CallMark mark(String id) {
        return tracker.find(WORKSPACE, id, ME).orElseThrow().mark();
    }

    private CompletableFuture<TrackedCall> await(CallMark after) {
        return tracker.await(WORKSPACE, ID, ME, after, LONG, reading.request());
    }
}
