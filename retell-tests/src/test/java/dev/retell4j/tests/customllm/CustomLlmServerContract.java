package dev.retell4j.tests.customllm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.retell4j.websocket.Answer;
import dev.retell4j.websocket.CallEnd;
import dev.retell4j.websocket.CallStart;
import dev.retell4j.websocket.CustomLlm;
import dev.retell4j.websocket.CustomLlmHandler;
import dev.retell4j.websocket.LiveCall;
import dev.retell4j.websocket.Turn;
import dev.retell4j.websocket.protocol.OutgoingEvent;
import dev.retell4j.websocket.protocol.Pong;
import dev.retell4j.websocket.protocol.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every server does that a CustomLlm is built into, over real sockets. */
@Timeout(300)
abstract class CustomLlmServerContract {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** Not the common pool: it may have one thread only, which the HTTP client needs, too. */
    private static final Executor OWN_THREAD = task -> new Thread(task).start();

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<AutoCloseable> opened = new ArrayList<>();
    private final Phrases phrases = new Phrases();

    /** A server that is dialled at a base URL. */
    interface Running {
        String base();

        void close() throws Exception;
    }

    abstract Running start(CustomLlm llm) throws Exception;

    @AfterEach
    void closeAll() throws Exception {
        phrases.open.countDown();
        for (int i = opened.size() - 1; i >= 0; i--) {
            opened.get(i).close();
        }
    }

    /** A handler whose behaviour the caller's words choose. */
    private static final class Phrases implements CustomLlmHandler {
        final CountDownLatch open = new CountDownLatch(1);
        final AtomicInteger blocked = new AtomicInteger();
        final AtomicLong pushed = new AtomicLong();
        final AtomicInteger flooding = new AtomicInteger();
        final BlockingQueue<CallEnd> ends = new LinkedBlockingQueue<>();
        final BlockingQueue<String> cancelled = new LinkedBlockingQueue<>();

        @Override
        public Answer onCall(CallStart start) {
            return Answer.text("Hello " + start.call().callId());
        }

        @Override
        public Answer onReconnect(CallStart start) {
            return Answer.text("Back again");
        }

        @Override
        public Answer respond(Turn turn) throws Exception {
            String asked = turn.transcript().lastUserUtterance().orElse("");
            return switch (asked) {
                case "block" -> block();
                case "throw" -> throw new IllegalStateException("planted");
                case "flood" -> flood(turn);
                case "count" ->
                    Answer.text("entries " + turn.transcript().entries().size());
                case "much" -> Answer.text("Zoë 日本 😀 ".repeat(100_000));
                default -> Answer.text("You said " + asked);
            };
        }

        private Answer block() throws InterruptedException {
            blocked.incrementAndGet();
            open.await();
            return Answer.text("Done waiting");
        }

        /** Talks until nobody listens any more. */
        private Answer flood(Turn turn) {
            turn.onCancel(() -> cancelled.add(turn.call().callId()));
            flooding.incrementAndGet();
            String piece = "x".repeat(10_000);
            while (turn.say(piece)) {
                pushed.addAndGet(piece.length());
            }
            flooding.decrementAndGet();
            return Answer.pushed();
        }

        @Override
        public void onEnd(CallEnd end) {
            ends.add(end);
        }
    }

    CustomLlm.Builder llm() {
        return CustomLlm.builder(phrases)
                .fallbackLine("Sorry, say that again")
                .reconnectGrace(Duration.ZERO)
                .silenceTimeout(LIMIT)
                .sendTimeout(LIMIT);
    }

    private Running serve(CustomLlm.Builder builder) throws Exception {
        CustomLlm llm = builder.build();
        Running server = start(llm);
        opened.add(() -> {
            llm.close(Duration.ZERO);
            server.close();
        });
        return server;
    }

    private RetellEnd dial(Running server, String callId) throws Exception {
        RetellEnd end = RetellEnd.dial(client, server.base(), callId);
        opened.add(end);
        return end;
    }

    private RawEnd dialRaw(Running server, String callId, int receiveBufferBytes) throws Exception {
        RawEnd end = RawEnd.dial(server.base(), callId, receiveBufferBytes);
        opened.add(end);
        return end;
    }

    private CallEnd ended() throws InterruptedException {
        CallEnd end = phrases.ends.poll(LIMIT.toSeconds(), TimeUnit.SECONDS);
        assertThat(end).as("the end of a call").isNotNull();
        return end;
    }

    @Test
    void call_opened_isConfiguredGreetedAndAnswered() throws Exception {
        RetellEnd call = dial(serve(llm()), "call_1");

        assertThat(call.greeting()).isEqualTo("Hello call_1");
        call.send(Events.asks(1, "Is my van ready?"));
        assertThat(call.answer(1)).isEqualTo("You said Is my van ready?");
        call.send(Events.ping(1_790_000_002_000L));
        assertThat(call.pong().toJson()).contains("1790000002000");
    }

    @Test
    void callId_percentEncodedOrWithAQuery_isUnderstood() throws Exception {
        Running server = serve(llm());

        assertThat(dial(server, "Zo%C3%AB%20%E6%97%A5%E6%9C%AC").greeting()).isEqualTo("Hello Zoë 日本");
        assertThat(dial(server, "call_2?a=b&c=%20").greeting()).isEqualTo("Hello call_2");
        assertThat(dial(server, "call%2Bplus+plus").greeting()).isEqualTo("Hello call+plus+plus");
    }

    @Test
    void callId_missing_isNoCall() throws Exception {
        Running server = serve(llm());

        assertThatThrownBy(() -> RetellEnd.dial(client, server.base(), "")).isNotNull();
        assertThatThrownBy(() -> RetellEnd.dial(client, server.base(), "a/b")).isNotNull();
        assertNobodyCalls(server, "%0ACall%20call_1:%20forged");
        assertNobodyCalls(server, "x".repeat(257));
        assertThat(dial(server, "call_1").greeting()).isEqualTo("Hello call_1");
        assertThat(phrases.ends).isEmpty();
    }

    /** Either the handshake or the socket is refused, without a word. */
    private void assertNobodyCalls(Running server, String callId) throws Exception {
        RetellEnd end;
        try {
            end = dial(server, callId);
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(WebSocketHandshakeException.class);
            return;
        }
        assertThat(end.closeCode()).isEqualTo(1008);
    }

    @Test
    void socket_pinged_answersWithThePayload() throws Exception {
        RetellEnd call = dial(serve(llm()), "call_1");

        assertThat(call.pingSocket("are you there")).isEqualTo("are you there");
        assertThat(call.pingSocket("")).isEmpty();
    }

    @Test
    void answer_large_arrivesUnharmed() throws Exception {
        RetellEnd call = dial(serve(llm()), "call_1");
        call.greeting();

        assertThat(call.send(Events.asks(1, "much")).answer(1)).isEqualTo("Zoë 日本 😀 ".repeat(100_000));
    }

    @Test
    void transcript_ofFiveMegabytes_isRead() throws Exception {
        RetellEnd call = dial(serve(llm()), "call_1");
        call.greeting();
        String frame = Events.asksAfterMuch(1, 5 << 20, "count");

        call.send(frame);

        assertThat(call.answer(1)).isEqualTo("entries " + (frame.split("\"role\"", -1).length - 1));
    }

    @Test
    void frame_inManyFragments_isPutTogether() throws Exception {
        Running server = serve(llm());
        byte[] frame = Events.asksAfterMuch(1, 100_000, "count").getBytes(StandardCharsets.UTF_8);
        RawEnd call = dialRaw(server, "call_1", 0);

        for (int i = 0; i < frame.length; i += 997) {
            int end = Math.min(frame.length, i + 997);
            call.write(RawEnd.frame(i == 0 ? RawEnd.TEXT : 0, end == frame.length, Arrays.copyOfRange(frame, i, end)));
        }

        String said = "";
        while (!said.startsWith("entries")) {
            OutgoingEvent event = OutgoingEvent.parse(call.read().text());
            said = event instanceof Response piece ? piece.content() : "";
        }
    }

    @Test
    void frame_tooLarge_closesWith1009AndHarmsNobodyElse() throws Exception {
        Running server = serve(llm().maxFrameBytes(20_000));
        RetellEnd other = dial(server, "call_2");
        other.greeting();
        RawEnd call = dialRaw(server, "call_1", 0);

        call.sendText(Events.asksAfterMuch(1, 20_001, "count"));

        assertThat(call.readCloseCode()).isEqualTo(1009);
        assertThat(other.send(Events.asksAfterMuch(1, 15_000, "count")).answer(1))
                .startsWith("entries");
    }

    @Test
    void frames_tenThousandInABurst_areAllRead() throws Exception {
        Running server = serve(llm());
        RawEnd call = dialRaw(server, "call_1", 0);
        ByteArrayOutputStream burst = new ByteArrayOutputStream();
        for (int i = 1; i < 10_000; i++) {
            String event = i % 100 == 0 ? Events.ping(i) : Events.update("word " + i);
            burst.writeBytes(RawEnd.frame(RawEnd.TEXT, true, event.getBytes(StandardCharsets.UTF_8)));
        }
        burst.writeBytes(
                RawEnd.frame(RawEnd.TEXT, true, Events.asks(1, "at last").getBytes(StandardCharsets.UTF_8)));
        byte[] bytes = burst.toByteArray();
        CompletableFuture<Void> sending = CompletableFuture.runAsync(
                () -> {
                    try {
                        call.write(bytes);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                OWN_THREAD);

        List<Long> pongs = new ArrayList<>();
        String said = "";
        while (!said.equals("You said at last")) {
            OutgoingEvent event = OutgoingEvent.parse(call.read().text());
            if (event instanceof Response piece && piece.responseId() == 1) {
                said += piece.content();
            } else if (event instanceof Pong pong) {
                pongs.add(pong.timestamp().orElseThrow());
            }
        }

        sending.get(30, TimeUnit.SECONDS);
        assertThat(pongs).isSorted().endsWith(9_900L);
    }

    @Test
    void bargeIns_inABurst_neverHearAnOlderTurnAfterANewerOne() throws Exception {
        Running server = serve(llm());
        RetellEnd call = dial(server, "call_1");
        call.greeting();
        int last = 2_000;

        for (int id = 1; id <= last; id++) {
            call.send(Events.asks(id, "turn " + id));
        }

        int newest = 0;
        Response piece;
        do {
            piece = call.piece();
            assertThat(piece.responseId()).isGreaterThanOrEqualTo(newest);
            newest = piece.responseId();
        } while (!(newest == last && piece.contentComplete()));
    }

    @Test
    void bargeIn_inTheMiddleOfAnAnswer_stopsIt() throws Exception {
        RetellEnd call = dial(serve(llm()), "call_1");
        call.greeting();
        call.send(Events.asks(1, "flood"));
        assertThat(call.piece().responseId()).isEqualTo(1);

        call.send(Events.asks(2, "stop"));

        assertThat(call.answer(2)).isEqualTo("You said stop");
        assertThat(phrases.cancelled.poll(LIMIT.toSeconds(), TimeUnit.SECONDS)).isEqualTo("call_1");
        await().atMost(LIMIT).until(() -> phrases.flooding.get() == 0);
    }

    @Test
    void garbage_asText_isSkipped() throws Exception {
        RetellEnd call = dial(serve(llm()), "call_1");
        call.greeting();

        for (String garbage :
                List.of("", "nonsense", "{", "[]", "null", "{\"interaction_type\":7}", "{\"a\":\"\\u0000\"}")) {
            call.send(garbage);
        }

        assertThat(call.send(Events.asks(1, "still there?")).answer(1)).isEqualTo("You said still there?");
    }

    @Test
    void garbage_asBytes_endsThatSocketOnly() throws Exception {
        Running server = serve(llm());
        RetellEnd other = dial(server, "call_other");
        other.greeting();
        Random random = new Random(7);

        for (int i = 0; i < 100; i++) {
            RawEnd call = dialRaw(server, "call_" + i, 0);
            byte[] garbage = new byte[random.nextInt(500) + 20];
            random.nextBytes(garbage);
            // Reserved bits and a short length, so that it is neither a frame by chance nor the start of a long one.
            garbage[0] |= 0x70;
            garbage[1] = (byte) 0x8A;
            call.write(garbage);
            call.readToTheEnd();
        }

        assertThat(other.send(Events.asks(1, "alive")).answer(1)).isEqualTo("You said alive");
    }

    @Test
    void text_thatIsNotUtf8_closesWith1007() throws Exception {
        RawEnd call = dialRaw(serve(llm()), "call_1", 0);

        call.write(RawEnd.frame(RawEnd.TEXT, true, new byte[] {'{', (byte) 0xC3, (byte) 0x28, '}'}));

        assertThat(call.readCloseCode()).isEqualTo(1007);
    }

    @Test
    void binaryFrame_harmsNobodyElse() throws Exception {
        Running server = serve(llm());
        RetellEnd other = dial(server, "call_other");
        other.greeting();
        RetellEnd call = dial(server, "call_1");
        call.greeting();

        // So short that it is on its way as a whole before the server can close.
        call.sendBinary(new byte[1_000]);

        assertThat(call.closeCode()).isEqualTo(1007);
        assertThat(other.send(Events.asks(1, "alive")).answer(1)).isEqualTo("You said alive");
    }

    @Test
    void handler_thatThrows_saysTheFallbackAndTheCallGoesOn() throws Exception {
        RetellEnd call = dial(serve(llm()), "call_1");
        call.greeting();

        assertThat(call.send(Events.asks(1, "throw")).answer(1)).isEqualTo("Sorry, say that again");
        assertThat(call.send(Events.asks(2, "again")).answer(2)).isEqualTo("You said again");
        assertThat(call.isOpen()).isTrue();
    }

    @Test
    void handler_thatBlocks_delaysNobodyElseAndNoPing() throws Exception {
        Running server = serve(llm());
        List<RetellEnd> waiting = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            RetellEnd call = dial(server, "call_" + i);
            call.greeting();
            waiting.add(call.send(Events.asks(1, "block")));
        }
        await().atMost(LIMIT).until(() -> phrases.blocked.get() == 20);

        for (int i = 0; i < 20; i++) {
            RetellEnd other = dial(server, "other_" + i);
            other.greeting();
            assertThat(other.send(Events.asks(1, "quick")).answer(1)).isEqualTo("You said quick");
        }
        for (RetellEnd call : waiting) {
            assertThat(call.send(Events.ping(5)).pong().toJson()).contains("5");
        }
        phrases.open.countDown();
        for (RetellEnd call : waiting) {
            assertThat(call.answer(1)).isEqualTo("Done waiting");
        }
    }

    @Test
    void socket_resetInTheMiddleOfAnAnswer_endsTheCallAsLost() throws Exception {
        Running server = serve(llm());
        RetellEnd other = dial(server, "call_other");
        other.greeting();
        for (int i = 0; i < 5; i++) {
            RawEnd call = dialRaw(server, "call_" + i, 0);
            call.sendText(Events.asks(1, "flood"));
            while (!call.read().text().contains("xxxx")) {
                // The configuration and the greeting.
            }
            call.reset();
            assertThat(ended().closeCode()).isEqualTo(1006);
        }

        await().atMost(LIMIT).until(() -> phrases.flooding.get() == 0);
        assertThat(other.send(Events.asks(1, "alive")).answer(1)).isEqualTo("You said alive");
    }

    @Test
    void socket_halfOpen_isGivenUp() throws Exception {
        Running server = serve(llm().silenceTimeout(Duration.ofMillis(300)));
        RawEnd call = dialRaw(server, "call_1", 0);
        call.sendText(Events.ping(1));

        // Nothing comes from the other side any more, neither pings nor an answer to the close frame.
        call.readToTheEnd();

        assertThat(ended().call().callId()).isEqualTo("call_1");
    }

    @Test
    void reader_thatIsSlow_growsNoQueue() throws Exception {
        Running server = serve(llm());
        RetellEnd other = dial(server, "call_other");
        other.greeting();
        RawEnd call = dialRaw(server, "call_1", 8_192);
        call.sendText(Events.asks(1, "flood"));
        await().atMost(LIMIT).until(() -> phrases.flooding.get() == 1);

        // It pushes until the buffers of both kernels and the queue are full, and waits then.
        AtomicLong before = new AtomicLong(-1);
        await().atMost(LIMIT)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> phrases.pushed.get() == before.getAndSet(phrases.pushed.get()));
        assertThat(other.send(Events.asks(1, "alive")).answer(1)).isEqualTo("You said alive");

        call.reset();
        await().atMost(LIMIT).until(() -> phrases.flooding.get() == 0);
    }

    @Test
    void reader_thatStops_isGivenUp() throws Exception {
        Running server = serve(llm().sendTimeout(Duration.ofMillis(300)));
        RawEnd call = dialRaw(server, "call_1", 8_192);

        call.sendText(Events.asks(1, "flood"));

        assertThat(phrases.cancelled.poll(LIMIT.toSeconds(), TimeUnit.SECONDS)).isEqualTo("call_1");
        assertThat(ended().closeCode()).isNotEqualTo(1000);
        await().atMost(LIMIT).until(() -> phrases.flooding.get() == 0);
        call.readToTheEnd();
    }

    @Test
    void reconnect_inTheMiddleOfATurn_isTheSameCall() throws Exception {
        Running server = serve(llm().reconnectGrace(Duration.ofMinutes(1)));
        RetellEnd first = dial(server, "call_1");
        first.greeting();
        first.send(Events.asks(1, "block"));
        await().atMost(LIMIT).until(() -> phrases.blocked.get() == 1);
        first.drop();

        RetellEnd second = dial(server, "call_1");
        assertThat(second.greeting()).isEmpty();
        phrases.open.countDown();

        assertThat(second.answer(1)).isEqualTo("Done waiting");
        assertThat(second.send(Events.asks(2, "hello?")).answer(2)).isEqualTo("You said hello?");
        assertThat(phrases.ends).isEmpty();
    }

    @Test
    void reconnect_whileTheOldSocketSeemsOpen_takesItsPlace() throws Exception {
        Running server = serve(llm().reconnectGrace(Duration.ofMinutes(1)));
        RetellEnd first = dial(server, "call_1");
        first.greeting();
        waitUntilItIsKnownToBeSent(first);

        RetellEnd second = dial(server, "call_1");

        assertThat(second.greeting()).isEqualTo("Back again");
        assertThat(first.closeCode()).isNotEqualTo(1000);
        assertThat(second.send(Events.asks(1, "here")).answer(1)).isEqualTo("You said here");
    }

    /** What a server does not know to be sent it says again on the next socket; it sends one after the other. */
    private static void waitUntilItIsKnownToBeSent(RetellEnd call) throws Exception {
        call.send(Events.ping(1)).pong();
    }

    @Test
    void socket_closedByRetell_endsTheCallWithItsCode() throws Exception {
        Running server = serve(llm());
        RetellEnd call = dial(server, "call_1");
        call.greeting();

        call.hangUp(1000);

        assertThat(ended().closeCode()).isEqualTo(1000);
        assertThat(call.closeCode()).isEqualTo(1000);
    }

    @Test
    void hangUp_byTheApplication_closesWith1000() throws Exception {
        CustomLlm.Builder builder = llm();
        CustomLlm llm = builder.build();
        Running server = start(llm);
        opened.add(server::close);
        RetellEnd call = dial(server, "call_1");
        call.greeting();

        llm.calls().find("call_1").ifPresent(LiveCall::hangUp);

        assertThat(call.closeCode()).isEqualTo(1000);
    }

    @Test
    void calls_beyondTheLimit_areRefusedButReconnectsAreNot() throws Exception {
        Running server = serve(llm().maxCalls(2).reconnectGrace(Duration.ofMinutes(1)));
        dial(server, "call_1").greeting();
        RetellEnd second = dial(server, "call_2");
        second.greeting();
        waitUntilItIsKnownToBeSent(second);

        assertThat(isRefused(server, "call_3")).isTrue();
        second.drop();
        assertThat(dial(server, "call_2").greeting()).isEqualTo("Back again");
    }

    /** Either the handshake or the socket is refused, with the code that says to try later. */
    private boolean isRefused(Running server, String callId) throws Exception {
        RetellEnd end;
        try {
            end = dial(server, callId);
        } catch (ExecutionException e) {
            return e.getCause() instanceof WebSocketHandshakeException;
        }
        return end.closeCode() == 1013;
    }

    @Test
    void close_whileATurnRuns_letsItFinishAndTakesNoNewCalls() throws Exception {
        CustomLlm llm = llm().build();
        Running server = start(llm);
        opened.add(server::close);
        RetellEnd call = dial(server, "call_1");
        call.greeting();
        call.send(Events.asks(1, "block"));
        await().atMost(LIMIT).until(() -> phrases.blocked.get() == 1);

        CompletableFuture<Void> closing = CompletableFuture.runAsync(() -> llm.close(LIMIT), OWN_THREAD);
        await().atMost(LIMIT).until(() -> !llm.takesCalls());
        assertThat(isRefused(server, "call_2")).isTrue();
        assertThat(call.send(Events.ping(1)).pong()).isNotNull();
        assertThat(closing).isNotDone();
        phrases.open.countDown();

        assertThat(call.answer(1)).isEqualTo("Done waiting");
        assertThat(call.closeCode()).isEqualTo(1001);
        closing.get(30, TimeUnit.SECONDS);
    }

    @Test
    void calls_manyAtOnce_areAllAnswered() throws Exception {
        Running server = serve(llm());
        List<RetellEnd> calls = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            calls.add(dial(server, "call_" + i));
        }
        for (int turn = 1; turn <= 5; turn++) {
            for (RetellEnd call : calls) {
                call.send(Events.update("a word")).send(Events.asks(turn, "turn " + turn));
            }
        }
        for (RetellEnd call : calls) {
            assertThat(call.answer(5)).isEqualTo("You said turn 5");
        }
    }
}
