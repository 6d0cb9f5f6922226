package dev.retell4j.tests.customllm.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.simulator.internal.llm.Heard;
import dev.retell4j.simulator.internal.llm.LlmAddress;
import dev.retell4j.simulator.internal.llm.LlmDialer;
import dev.retell4j.simulator.internal.llm.LlmEnding;
import dev.retell4j.simulator.internal.llm.LlmFrames;
import dev.retell4j.simulator.internal.llm.LlmLine;
import dev.retell4j.simulator.internal.llm.LlmSchedule;
import dev.retell4j.simulator.internal.llm.LlmTime;
import dev.retell4j.simulator.internal.llm.Rule;
import dev.retell4j.simulator.internal.llm.Violation;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Retell's line keeps to its schedule; here with shorter times. */
class LlmLineTest {
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration PONG_LIMIT = Duration.ofMillis(400);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final LlmDialer dialer = new LlmDialer();

    @AfterEach
    void close() {
        dialer.close();
    }

    /** A line and what it has told. */
    private final class Line implements LlmLine.Listener {
        private final LlmLine line;
        private final List<String> told = new CopyOnWriteArrayList<>();
        private final List<String> sent = new CopyOnWriteArrayList<>();
        private final List<Rule> rules = new CopyOnWriteArrayList<>();
        private final CompletableFuture<LlmEnding> ending = new CompletableFuture<>();

        Line(String base) {
            this(base, LlmSchedule.RETELL.withConnect(3, LIMIT, SHORT).withPings(SHORT, LIMIT));
        }

        Line(String base, LlmSchedule schedule) {
            URI address = LlmAddress.of(base, "call_1");
            JsonNode call = LittleServer.MAPPER.createObjectNode().put("call_id", "call_1");
            line = new LlmLine(address, schedule, LlmTime.real(), dialer, call, this);
            line.open();
        }

        @Override
        public void connected(Instant at, int connection) {
            told.add("connected " + connection);
        }

        @Override
        public void notConnected(Instant at, String why) {
            told.add("not connected");
        }

        @Override
        public void sent(Instant at, String frame) {
            sent.add(frame);
        }

        @Override
        public void heard(Instant at, String frame, Heard heard) {
            if (heard instanceof Heard.Piece piece && piece.complete()) {
                told.add("turn " + piece.id());
            }
        }

        @Override
        public void noticed(Violation violation) {
            rules.add(violation.rule());
        }

        @Override
        public void lost(Instant at, int code, String why) {
            told.add("lost " + code);
        }

        @Override
        public void ended(Instant at, LlmEnding how) {
            told.add("ended");
            ending.complete(how);
        }

        String reason() throws Exception {
            return ending.get(LIMIT.toSeconds(), TimeUnit.SECONDS).cause().disconnectionReason();
        }

        void awaits(String what) {
            await().atMost(LIMIT).until(() -> told.contains(what));
        }
    }

    @Test
    void open_whereNobodyListens_triesThreeTimes() throws Exception {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }

        Line line = new Line("ws://127.0.0.1:" + port);

        assertThat(line.reason()).isEqualTo("error_llm_websocket_open");
        assertThat(line.told).containsExactly("not connected", "not connected", "ended");
    }

    @Test
    void open_whereTheHandshakeIsNotAnswered_givesUpAfterItsLimit() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Line line = new Line(
                    "ws://127.0.0.1:" + silent.getLocalPort(), LlmSchedule.RETELL.withConnect(2, PONG_LIMIT, SHORT));

            assertThat(line.reason()).isEqualTo("error_llm_websocket_open");
            assertThat(line.ending.join().detail()).contains("400 ms");
        }
    }

    @Test
    void config_withCallDetails_isAnsweredWithThem() throws Exception {
        try (LittleServer server = new LittleServer().start()) {
            Line line = new Line(server.url());
            line.awaits("turn 0");

            await().atMost(LIMIT)
                    .until(() -> line.sent.stream()
                            .anyMatch(frame -> frame.contains("\"call_details\"") && frame.contains("call_1")));
            await().atMost(LIMIT)
                    .until(() -> line.sent.stream()
                                    .filter(frame -> frame.contains("ping_pong"))
                                    .count()
                            > 3);
            line.line.hangUp();
            assertThat(line.reason()).isEmpty();
            assertThat(line.rules).isEmpty();
        }
    }

    @Test
    void pings_thatAreNeverAnswered_makeItConnectAgainTwiceOnly() throws Exception {
        LittleServer mute = new LittleServer() {
            @Override
            void ping(Peer peer, JsonNode event) {}
        };
        try (LittleServer server = mute.start()) {
            Line line = new Line(
                    server.url(),
                    LlmSchedule.RETELL.withConnect(3, LIMIT, SHORT).withPings(SHORT, PONG_LIMIT));

            assertThat(line.reason()).isEqualTo("error_llm_websocket_lost_connection");
            assertThat(line.told)
                    .filteredOn(what -> !what.startsWith("turn"))
                    .containsExactly("connected 1", "lost 1001", "connected 2", "lost 1001", "connected 3", "ended");
            assertThat(line.rules).containsOnly(Rule.NO_PONG).hasSize(3);
        }
    }

    @Test
    void connection_thatIsLostAgainAndAgain_isReplacedFourTimesOnly() throws Exception {
        LittleServer shaky = new LittleServer() {
            @Override
            void details(Peer peer, JsonNode event) {
                peer.abort();
            }
        };
        try (LittleServer server = shaky.start()) {
            Line line = new Line(server.url());

            assertThat(line.reason()).isEqualTo("error_llm_websocket_runtime");
            assertThat(line.told)
                    .filteredOn(what -> what.startsWith("connected"))
                    .hasSize(5);
            assertThat(line.rules).contains(Rule.CONNECTION_LOST);
        }
    }

    @Test
    void reconnect_thatIsRefused_endsTheCall() throws Exception {
        AtomicInteger handshakes = new AtomicInteger();
        LittleServer once = new LittleServer() {
            @Override
            boolean admits(String path) {
                return handshakes.incrementAndGet() == 1;
            }
        };
        try (LittleServer server = once.start()) {
            Line line = new Line(server.url());
            line.awaits("turn 0");
            line.line.drop();

            assertThat(line.reason()).isEqualTo("error_llm_websocket_lost_connection");
            assertThat(line.rules).as("a loss that is not the server's").isEmpty();
        }
    }

    @Test
    void ask_whileThereIsNoConnection_isSentOnTheNext() throws Exception {
        try (LittleServer server = new LittleServer().start()) {
            Line line = new Line(server.url());
            line.awaits("turn 0");
            line.line.drop();
            line.line.ask(1, LlmFrames.response(1, LittleServer.MAPPER.createArrayNode(), null));

            line.awaits("turn 1");
            assertThat(line.told).contains("lost 1006", "connected 2");
            line.line.hangUp();
        }
    }

    @Test
    void strand_leavesTheFirstConnectionOpen() throws Exception {
        List<String> closed = new CopyOnWriteArrayList<>();
        LittleServer watching = new LittleServer() {
            @Override
            void closed(Peer peer) {
                closed.add(peer.path);
            }
        };
        try (LittleServer server = watching.start()) {
            Line line = new Line(server.url());
            line.awaits("turn 0");
            line.line.strand();
            line.awaits("connected 2");
            line.line.ask(1, LlmFrames.response(1, LittleServer.MAPPER.createArrayNode(), null));
            line.awaits("turn 1");

            assertThat(closed).isEmpty();
            line.line.hangUp();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1000, agent_hangup",
        "0, error_llm_websocket_open",
        "1001, error_llm_websocket_runtime",
        "1011, error_llm_websocket_runtime",
        "4000, error_llm_websocket_runtime",
        "-1, error_llm_websocket_corrupt_payload"
    })
    void close_byTheServer_endsTheCallForItsReason(int code, String reason) throws Exception {
        LittleServer closing = new LittleServer() {
            @Override
            void answer(Peer peer, int id, String words) {
                if (code < 0) {
                    peer.sendBinary();
                } else if (code == 0) {
                    peer.closeWithoutCode();
                } else {
                    peer.close(code);
                }
            }
        };
        try (LittleServer server = closing.start()) {
            Line line = new Line(server.url());
            line.awaits("turn 0");
            line.line.ask(1, LlmFrames.response(1, LittleServer.MAPPER.createArrayNode(), null));

            assertThat(line.reason()).isEqualTo(reason);
            assertThat(line.told.get(line.told.size() - 1)).isEqualTo("ended");
        }
    }

    @Test
    void send_ofALargeFrameAndManySmallOnes_arrivesInOrder() throws Exception {
        List<Integer> ids = new CopyOnWriteArrayList<>();
        LittleServer noting = new LittleServer() {
            @Override
            void unknown(Peer peer, JsonNode event) {
                ids.add(event.path("n").asInt());
            }
        };
        try (LittleServer server = noting.start()) {
            Line line = new Line(server.url());
            line.awaits("turn 0");
            for (int i = 0; i < 500; i++) {
                String padding = i == 100 ? "ü".repeat(1 << 20) : "";
                line.line.send("{\"interaction_type\":\"x\",\"n\":" + i + ",\"padding\":\"" + padding + "\"}");
            }

            await().atMost(LIMIT).until(() -> ids.size() == 500);
            assertThat(ids).isSorted();
            line.line.hangUp();
        }
    }
}
