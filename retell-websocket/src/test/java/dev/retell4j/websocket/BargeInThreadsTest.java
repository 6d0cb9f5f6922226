package dev.retell4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.websocket.protocol.OutgoingEvent;
import dev.retell4j.websocket.protocol.Response;
import dev.retell4j.websocket.protocol.ResponseRequired;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Callers who interrupt all the time, on real threads: an answer of before is never heard behind the new question. */
class BargeInThreadsTest {
    private static final int CALLS = 4;
    private static final int BARGE_INS = 10_000;
    private static final long LIMIT_SECONDS = 30;

    private final AtomicInteger bargeIns = new AtomicInteger();
    private final AtomicLong stale = new AtomicLong();
    private final AtomicLong words = new AtomicLong();
    private final AtomicLong awaited = new AtomicLong();
    private final AtomicLong overlapping = new AtomicLong();

    /** Speaks without end, by whatever way, until nobody wants to hear it. */
    private static final CustomLlmHandler TALKER = new CustomLlmHandler() {
        @Override
        public Answer respond(Turn turn) {
            switch (turn.id() % 3) {
                case 0 -> {
                    while (turn.say("on and on. ")) {
                        Thread.onSpinWait();
                    }
                    return Answer.text("Too late. ");
                }
                case 1 -> {
                    return Answer.tokens(Stream.generate(() -> "word by word. "));
                }
                default -> {
                    Thread other = new Thread(() -> {
                        while (turn.say("from elsewhere. ")) {
                            Thread.onSpinWait();
                        }
                        turn.complete(Answer.text("Too late. "));
                    });
                    other.setDaemon(true);
                    other.start();
                    return Answer.later();
                }
            }
        }
    };

    @Test
    void ask_whileAnOlderTurnSpeaks_silencesItAtOnce() throws InterruptedException {
        ExecutorService handlers = Executors.newCachedThreadPool();
        ExecutorService sockets = Executors.newFixedThreadPool(2);
        try (CustomLlm llm = CustomLlm.builder(TALKER).executor(handlers).build()) {
            List<CompletableFuture<Void>> calls = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                String callId = "call_" + i;
                CompletableFuture<Void> done = new CompletableFuture<>();
                calls.add(done);
                Thread caller = new Thread(() -> {
                    try {
                        call(llm, callId, sockets);
                        done.complete(null);
                    } catch (Throwable e) {
                        done.completeExceptionally(e);
                    }
                });
                caller.setDaemon(true);
                caller.start();
            }
            calls.forEach(CompletableFuture::join);
            handlers.shutdown();
            assertThat(handlers.awaitTermination(LIMIT_SECONDS, TimeUnit.SECONDS))
                    .as("all handlers have come to an end")
                    .isTrue();
        } finally {
            handlers.shutdownNow();
            sockets.shutdownNow();
        }

        assertThat(bargeIns.get()).isGreaterThanOrEqualTo(BARGE_INS);
        assertThat(words.get()).as("frames").isGreaterThanOrEqualTo(awaited.get());
        assertThat(overlapping.get()).as("frames while one was outstanding").isZero();
        assertThat(stale.get()).as("frames of an older turn").isZero();
    }

    private void call(CustomLlm llm, String callId, ExecutorService sockets) throws InterruptedException {
        Ear ear = new Ear(sockets);
        CustomLlmSession session = llm.open(callId, ear);
        for (int id = 1; bargeIns.get() < BARGE_INS; id++) {
            session.onText(ResponseRequired.of(id, List.of(), null).toJson());
            // From here on the newer request is processed
            ear.newest = id;
            bargeIns.incrementAndGet();
            if (ThreadLocalRandom.current().nextInt(4) > 0) {
                ear.awaitWordsOf(id);
                awaited.incrementAndGet();
            }
        }
        session.onClose(1000, "");
    }

    /** A socket that takes its time now and then, and notes what comes too late. */
    private final class Ear implements CallSocket {
        private final ExecutorService threads;
        private final AtomicInteger outstanding = new AtomicInteger();
        private volatile int newest;
        private int heard;

        Ear(ExecutorService threads) {
            this.threads = threads;
        }

        @Override
        public CompletionStage<?> send(String text) {
            int required = newest;
            if (outstanding.incrementAndGet() > 1) {
                overlapping.incrementAndGet();
            }
            if (OutgoingEvent.parse(text) instanceof Response response) {
                words.incrementAndGet();
                if (response.responseId() < required) {
                    stale.incrementAndGet();
                }
                hear(response.responseId());
            }
            if (ThreadLocalRandom.current().nextInt(3) > 0) {
                outstanding.decrementAndGet();
                return CompletableFuture.completedFuture(null);
            }
            CompletableFuture<Void> done = new CompletableFuture<>();
            threads.execute(() -> {
                outstanding.decrementAndGet();
                done.complete(null);
            });
            return done;
        }

        private synchronized void hear(int id) {
            heard = Math.max(heard, id);
            notifyAll();
        }

        synchronized void awaitWordsOf(int id) throws InterruptedException {
            long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
            while (heard < id) {
                long left = TimeUnit.NANOSECONDS.toMillis(limit - System.nanoTime());
                assertThat(left).as("time left to hear turn " + id).isPositive();
                wait(left);
            }
        }

        @Override
        public void close(int code, String reason) {
            newest = Integer.MAX_VALUE;
        }
    }
}
