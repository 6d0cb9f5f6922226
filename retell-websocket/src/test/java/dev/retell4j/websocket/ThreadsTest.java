package dev.retell4j.websocket;

import static dev.retell4j.websocket.Frames.last;
import static dev.retell4j.websocket.Frames.pong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ThreadsTest {
    @Test
    void blockedHandler_isWokenByANewerRequest() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch woken = new CountDownLatch(1);
        CustomLlm llm = CustomLlm.builder(turn -> {
                    if (turn.id() == 1) {
                        begun.countDown();
                        try {
                            new CountDownLatch(1).await();
                        } catch (InterruptedException e) {
                            woken.countDown();
                            throw e;
                        }
                    }
                    return Answer.text("Two.");
                })
                .build();
        FakeSocket socket = new FakeSocket();
        Stage.Line line = new Stage.Line(socket, llm.open("call_1", socket));
        line.ask(1);
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        line.ping(5);
        assertThat(socket.frames()).endsWith(pong(5));
        line.ask(2);

        assertThat(woken.await(30, TimeUnit.SECONDS)).isTrue();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(socket.frames()).endsWith(last(2, "Two.")));
        llm.close();
    }

    /** The close of a model's stream is what its reader waits for. */
    @Test
    void cancelActions_allThreadsBusy_runNevertheless() throws Exception {
        ExecutorService one = Executors.newFixedThreadPool(1);
        CountDownLatch closed = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        CustomLlm llm = CustomLlm.builder(turn -> {
                    turn.onCancel(closed::countDown);
                    begun.countDown();
                    while (closed.getCount() > 0) {
                        try {
                            closed.await();
                        } catch (InterruptedException e) {
                            // Some HTTP clients do not care.
                            Thread.interrupted();
                        }
                    }
                    return Answer.text("Answer " + turn.id());
                })
                .executor(one)
                .build();
        FakeSocket socket = new FakeSocket();
        Stage.Line line = new Stage.Line(socket, llm.open("call_1", socket));
        line.ask(1);
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        line.ask(2);

        assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(socket.frames()).endsWith(last(2, "Answer 2")));
        llm.close();
        one.shutdown();
    }

    @Test
    void close_waitsUntilTheEndIsToldOf() {
        AtomicInteger told = new AtomicInteger();
        CustomLlm llm = CustomLlm.builder(new CustomLlmHandler() {
                    @Override
                    public Answer respond(Turn turn) {
                        return Answer.silence();
                    }

                    @Override
                    public void onEnd(CallEnd end) {
                        told.incrementAndGet();
                    }
                })
                .build();
        for (int i = 0; i < 20; i++) {
            llm.open("call_" + i, new FakeSocket());
        }
        llm.close(Duration.ofSeconds(30));

        assertThat(told).hasValue(20);
    }

    @Test
    void close_leavesNoThreads() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        CustomLlm llm = CustomLlm.builder(turn -> Answer.text("Yes.")).build();
        FakeSocket socket = new FakeSocket();
        new Stage.Line(socket, llm.open("call_1", socket)).ask(1);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(socket.frames()).endsWith(last(1, "Yes.")));
        llm.close();

        await().atMost(Duration.ofSeconds(60))
                .until(() -> Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> !before.contains(thread))
                        .noneMatch(thread -> thread.getName().startsWith("retell-llm")));
    }

    /** More than there would be threads in a pool of the usual size. */
    @Test
    void blockedHandlers_ofManyCalls_doNotHoldUpOthers() throws Exception {
        int calls = 300;
        CountDownLatch allBegun = new CountDownLatch(calls);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CustomLlm llm = CustomLlm.builder(turn -> {
                    if (!turn.call().callId().equals("quick")) {
                        allBegun.countDown();
                        mayEnd.await();
                    }
                    return Answer.text("Done.");
                })
                .build();
        List<FakeSocket> sockets = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            FakeSocket socket = new FakeSocket();
            sockets.add(socket);
            new Stage.Line(socket, llm.open("call_" + i, socket)).ask(1);
        }
        assertThat(allBegun.await(30, TimeUnit.SECONDS)).isTrue();
        FakeSocket quick = new FakeSocket();
        new Stage.Line(quick, llm.open("quick", quick)).ask(1);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(quick.frames()).endsWith(last(1, "Done.")));
        mayEnd.countDown();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(sockets)
                        .allSatisfy(socket -> assertThat(socket.frames()).endsWith(last(1, "Done."))));
        llm.close();
    }

    @Test
    void pool_usesIdleThreadsFirstAndGrowsToItsBound() throws Exception {
        Executor pool = HandlerThreads.pool(3);
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        for (int i = 0; i < 20; i++) {
            pool.execute(() -> {
                running.incrementAndGet();
                try {
                    mayEnd.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                done.incrementAndGet();
            });
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> running.get() == 3);
        assertThat(done).hasValue(0);
        mayEnd.countDown();

        await().atMost(Duration.ofSeconds(30)).until(() -> done.get() == 20);
    }

    @Test
    void pool_overItsBound_rejects() {
        Executor pool = HandlerThreads.pool(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        try {
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 20_000; i++) {
                            pool.execute(() -> {
                                try {
                                    mayEnd.await();
                                } catch (InterruptedException e) {
                                    Thread.currentThread().interrupt();
                                }
                            });
                        }
                    })
                    .isInstanceOf(RejectedExecutionException.class);
        } finally {
            mayEnd.countDown();
        }
    }

    @Test
    void interruption_ofATurn_doesNotReachTheNextTaskOfTheThread() {
        HandlerThread thread = new HandlerThread();
        thread.enter();
        Thread current = Thread.currentThread();
        Thread other = new Thread(thread::interrupt);
        other.start();
        await().atMost(Duration.ofSeconds(30)).until(current::isInterrupted);
        thread.leave();

        assertThat(current.isInterrupted()).isFalse();
        thread.interrupt();
        assertThat(current.isInterrupted()).isFalse();
    }
}
