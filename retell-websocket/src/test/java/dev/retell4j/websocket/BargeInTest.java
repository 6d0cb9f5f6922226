package dev.retell4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BargeInTest {
    private static final int BARGE_INS = 10_000;
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Pattern RESPONSE = Pattern.compile("\"response_id\":(\\d+),");

    /** Knows which request was processed when a frame is handed to it. */
    private static final class Watch implements CallSocket {
        private final ExecutorService network = Executors.newSingleThreadExecutor();
        private final AtomicInteger newest = new AtomicInteger();
        private final AtomicInteger stale = new AtomicInteger();
        private final AtomicInteger frames = new AtomicInteger();
        private volatile int heard;
        private volatile String lastFrame = "";

        @Override
        public CompletionStage<?> send(String text) {
            lastFrame = text;
            Matcher response = RESPONSE.matcher(text);
            if (response.find()) {
                int id = Integer.parseInt(response.group(1));
                if (id < newest.get()) {
                    stale.incrementAndGet();
                }
                heard = id;
            }
            // Sometimes at once, sometimes later and on another thread
            return frames.incrementAndGet() % 3 == 0
                    ? CompletableFuture.completedFuture(null)
                    : CompletableFuture.runAsync(() -> {}, network);
        }

        @Override
        public void close(int code, String reason) {
            network.shutdown();
        }
    }

    @Test
    void newerRequest_processed_noFrameOfAnOlderTurnIsHandedToTheSocket() {
        AtomicInteger cancelled = new AtomicInteger();
        CustomLlm llm = CustomLlm.builder(turn -> {
                    turn.onCancel(cancelled::incrementAndGet);
                    return switch (turn.id() % 3) {
                        case 0 ->
                            Answer.tokens(Stream.generate(() -> "word. ").limit(40))
                                    .grouped(TokenChunker.Style.TOKENS);
                        case 1 -> {
                            for (int i = 0; i < 40 && turn.say("word "); i++) {
                                Thread.onSpinWait();
                            }
                            yield Answer.pushed();
                        }
                        default -> Answer.text("word");
                    };
                })
                .maxQueued(8, 10_000)
                .build();
        Watch socket = new Watch();
        CustomLlmSession session = llm.open("call_1", socket);
        for (int id = 1; id <= BARGE_INS; id++) {
            session.onText("{\"interaction_type\":\"response_required\",\"response_id\":" + id + ",\"transcript\":[]}");
            socket.newest.set(id);
            if (id % 50 == 0) {
                // So that some turns are cut off in the middle
                int asked = id;
                await().atMost(LIMIT).pollInterval(Duration.ofMillis(1)).until(() -> socket.heard == asked);
            }
        }
        await().atMost(LIMIT)
                .until(() -> socket.lastFrame.contains("\"response_id\":" + BARGE_INS + ",")
                        && socket.lastFrame.contains("\"content_complete\":true"));

        assertThat(socket.stale).hasValue(0);
        llm.close();
    }
}
