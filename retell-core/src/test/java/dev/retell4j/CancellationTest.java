package dev.retell4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.retell4j.errors.RetellException;
import dev.retell4j.errors.RetellInterruptedException;
import dev.retell4j.errors.RetellTimeoutException;
import dev.retell4j.errors.ServerException;
import dev.retell4j.fakes.HeldTiming;
import dev.retell4j.types.Json;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

class CancellationTest {
    private static final Json CALL = Json.parse("{\"to_number\":\"+14155550101\"}");

    @Test
    void future_cancelledDuringTheAnswer_closesTheSocket() {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.silence());
                RetellClient client = TestClients.to(server).build()) {
            AtomicReference<RetellObserver.RequestEvent> end = new AtomicReference<>();
            RetellClient observed = client.withOptions(options -> options.observer(new RetellObserver() {
                @Override
                public void onRequest(RequestEvent request) {
                    end.set(request);
                }
            }));
            CompletableFuture<Json> future =
                    TestClients.api(observed).read("a", null).sendAsync();
            await().atMost(Duration.ofMinutes(1)).until(() -> server.requests().size() == 1);

            future.cancel(false);

            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(end.get()).isNotNull());
            assertThat(end.get().attempts()).isEqualTo(1);
            assertThat(end.get().failure()).containsInstanceOf(RetellInterruptedException.class);
        }
    }

    @Test
    void future_cancelledDuringAWait_sendsNothingMore() throws Exception {
        HeldTiming timing = new HeldTiming();
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.answer(429, "{}", "retry-after-ms: 300"));
                RetellClient client = TestClients.to(server).timing(timing).build()) {
            CompletableFuture<Json> future =
                    TestClients.api(client).read("a", null).sendAsync();
            Runnable next = timing.scheduled();

            future.cancel(false);

            assertThat(timing.isWaiting(next)).isFalse();
            next.run(); // As when it was too late to call it off
            await().during(Duration.ofMillis(200)).until(() -> server.requests().size() == 1);
        }
    }

    @Test
    void thread_interruptedDuringTheAnswer_throwsSoonAndKeepsTheFlag() throws Exception {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.silence());
                RetellClient client = TestClients.to(server).build()) {
            AtomicReference<Throwable> failure = new AtomicReference<>();
            AtomicBoolean flag = new AtomicBoolean();
            Thread caller = new Thread(() -> {
                try {
                    TestClients.api(client).dial(CALL).send();
                } catch (RetellException e) {
                    failure.set(e);
                    flag.set(Thread.currentThread().isInterrupted());
                }
            });
            caller.start();
            await().atMost(Duration.ofMinutes(1)).until(() -> server.requests().size() == 1);

            caller.interrupt();
            caller.join(60_000);

            assertThat(failure.get())
                    .isInstanceOf(RetellInterruptedException.class)
                    .hasMessageContaining("the waiting thread was interrupted")
                    .hasMessageContaining("outcome is unknown");
            assertThat(flag).isTrue();
        }
    }

    @Test
    void thread_interruptedBefore_sendsNothing() {
        try (ScriptedServer server = new ScriptedServer();
                RetellClient client = TestClients.to(server).build()) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> TestClients.api(client).read("a", null).send())
                    .isInstanceOf(RetellInterruptedException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void thread_interruptedDuringAWait_throwsSoon() throws Exception {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.answer(429, "{}", "Retry-After: 50"));
                RetellClient client = TestClients.to(server).build()) {
            AtomicReference<Throwable> failure = new AtomicReference<>();
            Thread caller = new Thread(() -> {
                try {
                    TestClients.api(client).read("a", null).send();
                } catch (RetellException e) {
                    failure.set(e);
                }
            });
            caller.start();
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> caller.getState() == Thread.State.TIMED_WAITING
                            && server.requests().size() == 1);

            caller.interrupt();
            caller.join(60_000);

            assertThat(failure.get()).isInstanceOf(RetellInterruptedException.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void client_closedDuringRequests_endsThem() {
        try (ScriptedServer server =
                new ScriptedServer(ScriptedServer.silence(), ScriptedServer.answer(429, "{}", "Retry-After: 50"))) {
            RetellClient client = TestClients.to(server).build();
            CompletableFuture<Json> silent =
                    TestClients.api(client).read("a", null).sendAsync();
            await().atMost(Duration.ofMinutes(1)).until(() -> server.requests().size() == 1);
            CompletableFuture<Json> waiting =
                    TestClients.api(client).read("b", null).sendAsync();
            await().atMost(Duration.ofMinutes(1)).until(() -> server.requests().size() == 2);

            client.close();

            assertThat(silent)
                    .failsWithin(Duration.ofSeconds(60))
                    .withThrowableThat()
                    .withMessageContaining("closed");
            assertThat(waiting)
                    .failsWithin(Duration.ofSeconds(60))
                    .withThrowableThat()
                    .withMessageContaining("closed");
            assertThatThrownBy(() -> TestClients.api(client).read("a", null).send())
                    .isInstanceOf(RetellException.class)
                    .hasMessageContaining("the client was closed");
        }
    }

    @Test
    void client_closed_leavesNoConnectionAndNoThread() {
        try (ScriptedServer server = new ScriptedServer()) {
            try (RetellClient client = TestClients.to(server).build()) {
                for (int i = 0; i < 20; i++) {
                    TestClients.api(client).read("a", null).send();
                    TestClients.api(client).read("a", null).sendAsync().join();
                }
            }

            await().atMost(Duration.ofMinutes(1)).until(() -> server.openConnections() == 0);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> Thread.getAllStackTraces().keySet().stream()
                            .noneMatch(thread -> thread.getName().startsWith("retell4j")));
        }
    }

    @Test
    void future_errorWhileARepeatBegins_failsIt() {
        AtomicInteger calls = new AtomicInteger();
        OkHttpClient broken = new OkHttpClient.Builder()
                .eventListenerFactory(call -> {
                    if (calls.incrementAndGet() == 2) {
                        throw new NoClassDefFoundError("listener");
                    }
                    return EventListener.NONE;
                })
                .build();
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.answer(500, "{}"));
                RetellClient client = TestClients.to(server)
                        .httpClient(broken)
                        .timing(new FakeTiming())
                        .build()) {
            assertThat(TestClients.api(client).read("a", null).sendAsync())
                    .failsWithin(Duration.ofSeconds(60))
                    .withThrowableThat()
                    .withCauseInstanceOf(NoClassDefFoundError.class);
        }
    }

    @Test
    void thread_interruptedWhileAListenerThrows_endsAllTheSame() throws Exception {
        OkHttpClient broken = new OkHttpClient.Builder()
                .eventListener(new EventListener() {
                    @Override
                    public void canceled(Call call) {
                        throw new IllegalStateException("listener");
                    }
                })
                .build();
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.silence());
                RetellClient client = TestClients.to(server).httpClient(broken).build()) {
            for (int i = 1; i <= 2; i++) {
                AtomicReference<Throwable> failure = new AtomicReference<>();
                Thread caller = new Thread(() -> {
                    try {
                        TestClients.api(client).read("a", null).send();
                    } catch (RetellException e) {
                        failure.set(e);
                    }
                });
                caller.setDaemon(true);
                caller.start();
                int arrived = i;
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> server.requests().size() == arrived);

                caller.interrupt();
                caller.join(60_000);

                assertThat(failure.get()).isInstanceOf(RetellInterruptedException.class);
            }
        }
    }

    @Test
    void givenUp_afterAFailure_keepsTheFailure() throws Exception {
        HeldTiming timing = new HeldTiming();
        AtomicReference<RetellObserver.RequestEvent> end = new AtomicReference<>();
        RetellObserver observer = new RetellObserver() {
            @Override
            public void onRequest(RequestEvent request) {
                end.set(request);
            }
        };
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.answer(500, "{}"));
                RetellClient client =
                        TestClients.to(server).timing(timing).observer(observer).build()) {
            CompletableFuture<Json> future =
                    TestClients.api(client).read("a", null).sendAsync();
            Runnable unused = timing.scheduled();

            future.cancel(false);

            assertThat(end.get().failure()).containsInstanceOf(RetellInterruptedException.class);
            assertThat(end.get().failure().orElseThrow().getSuppressed())
                    .singleElement()
                    .isInstanceOf(ServerException.class);
        }
    }

    @Test
    void deadline_whileOthersAreBeforeIt_endsTheRequestUnsent() {
        OkHttpClient narrow = new OkHttpClient();
        narrow.dispatcher().setMaxRequestsPerHost(1);
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.silence());
                RetellClient client = TestClients.to(server).httpClient(narrow).build()) {
            CompletableFuture<Json> first =
                    TestClients.api(client).read("a", null).sendAsync();
            await().atMost(Duration.ofMinutes(1)).until(() -> server.requests().size() == 1);

            CompletableFuture<Json> second = TestClients.api(client)
                    .dial(CALL)
                    .deadline(Duration.ofMillis(200))
                    .sendAsync();

            assertThat(second)
                    .failsWithin(Duration.ofSeconds(60))
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOfSatisfying(
                            RetellTimeoutException.class,
                            e -> assertThat(e.outcomeUnknown()).isFalse())
                    .withMessageContaining("not sent within the total deadline of 0.2 s");
            assertThat(server.requests()).hasSize(1);
            assertThat(first).isNotDone();
        }
    }

    @Test
    void future_failedByARepeat_runsItsStepsOnNoTimer() throws Exception {
        CircuitBreakerOptions opensAtOnce = CircuitBreakerOptions.defaults().window(1, 1);
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.answer(503, "{}", "retry-after-ms: 700"));
                RetellClient client =
                        TestClients.to(server).circuitBreaker(opensAtOnce).build()) {
            String thread = TestClients.api(client)
                    .read("a", null)
                    .sendAsync()
                    .handle((json, failure) -> Thread.currentThread().getName())
                    .get(60, TimeUnit.SECONDS);

            assertThat(thread).startsWith("retell4j-http");
        }
    }
}
