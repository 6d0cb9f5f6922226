package dev.retell4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.retell4j.errors.RetellInterruptedException;
import dev.retell4j.fakes.RecordedLogs;
import dev.retell4j.types.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class ObservationTest {
    @Test
    void observer_retriedRequest_hearsEveryAttemptAndTheEnd() {
        List<RetellObserver.AttemptEvent> attempts = new ArrayList<>();
        List<RetellObserver.RequestEvent> requests = new ArrayList<>();
        RetellObserver observer = new RetellObserver() {
            @Override
            public void onAttempt(AttemptEvent attempt) {
                attempts.add(attempt);
            }

            @Override
            public void onRequest(RequestEvent request) {
                requests.add(request);
            }
        };
        try (ScriptedServer server = new ScriptedServer(
                        ScriptedServer.answer(500, "{\"message\":\"down\"}"), ScriptedServer.answer(200, "{}"));
                RetellClient client = TestClients.to(server)
                        .timing(new FakeTiming())
                        .observer(observer)
                        .build()) {
            TestClients.api(client).read("a", null).send();
        }

        assertThat(attempts).hasSize(2);
        assertThat(attempts.get(0).status()).hasValue(500);
        assertThat(attempts.get(0).retryIn()).contains(Duration.ofMillis(500));
        assertThat(attempts.get(0).failure()).isPresent();
        assertThat(attempts.get(1).attempt()).isEqualTo(2);
        assertThat(attempts.get(1).failure()).isEmpty();
        assertThat(requests).hasSize(1);
        assertThat(requests.get(0).attempts()).isEqualTo(2);
        assertThat(requests.get(0).status()).hasValue(200);
        assertThat(requests.get(0).duration()).isEqualTo(Duration.ofMillis(500));
        assertThat(requests.get(0).operation().id()).isEqualTo("agentRetrieve");
    }

    @Test
    void observer_thatThrows_breaksNothing() {
        RetellObserver broken = new RetellObserver() {
            @Override
            public void onAttempt(AttemptEvent attempt) {
                throw new IllegalStateException("observer");
            }

            @Override
            public void onRequest(RequestEvent request) {
                throw new IllegalStateException("observer");
            }
        };
        try (ScriptedServer server = new ScriptedServer();
                RetellClient client = TestClients.to(server).observer(broken).build()) {
            assertThat(TestClients.api(client).read("a", null).send()).isEqualTo(Json.parse("{}"));
            assertThat(TestClients.api(client).read("a", null).sendAsync().join())
                    .isEqualTo(Json.parse("{}"));
        }
    }

    @Test
    void log_everything_holdsNoSecret() {
        List<String> log;
        try (RecordedLogs.Recording recording = RecordedLogs.record();
                ScriptedServer server = new ScriptedServer(
                        ScriptedServer.answer(429, "{\"message\":\"slow down\"}"),
                        ScriptedServer.answer(
                                201,
                                "{\"call_id\":\"c1\",\"recording_url\":\"https://x.example/a?sig=pl4nted\"}",
                                "Set-Cookie: pl4nted"));
                RetellClient client = TestClients.to(server)
                        .timing(new FakeTiming())
                        .header("x-gateway-key", "pl4nted")
                        .logDetail(LogDetail.BODIES)
                        .build()) {
            TestClients.api(client)
                    .dial(Json.parse("{\"to_number\":\"+1\",\"cal_api_key\":\"pl4nted\"}"))
                    .send();
            log = recording.lines();
        }

        assertThat(String.join("\n", log))
                .contains("POST /v2/create-phone-call attempt 1")
                .contains("answered 429")
                .contains("Trying again in 500 ms")
                .contains("\"call_id\":\"c1\"")
                .contains("\"to_number\":\"+1\"")
                .doesNotContain("pl4nted", TestClients.KEY);
    }

    @Test
    void observer_thatThrowsAnError_breaksNothing() {
        for (Error error : List.of(new NoClassDefFoundError("metrics"), new AssertionError("observer"))) {
            RetellObserver broken = new RetellObserver() {
                @Override
                public void onAttempt(AttemptEvent attempt) {
                    throw error;
                }

                @Override
                public void onRequest(RequestEvent request) {
                    throw error;
                }
            };
            try (ScriptedServer server = new ScriptedServer();
                    RetellClient client =
                            TestClients.to(server).observer(broken).build()) {
                assertThat(TestClients.api(client).read("a", null).send()).isEqualTo(Json.parse("{}"));
                assertThat(TestClients.api(client).read("a", null).sendAsync()).succeedsWithin(Duration.ofMinutes(1));
            }
        }
    }

    @Test
    void observer_givenUpAttempt_isHeardBeforeTheEndAndNothingAfter() {
        List<String> heard = new CopyOnWriteArrayList<>();
        RetellObserver observer = new RetellObserver() {
            @Override
            public void onAttempt(AttemptEvent attempt) {
                heard.add("attempt " + attempt.attempt() + " "
                        + attempt.failure().orElseThrow().getClass().getSimpleName());
            }

            @Override
            public void onRequest(RequestEvent request) {
                heard.add("request " + request.attempts());
            }
        };
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.silence());
                RetellClient client = TestClients.to(server).observer(observer).build()) {
            CompletableFuture<Json> future =
                    TestClients.api(client).read("a", null).sendAsync();
            await().atMost(Duration.ofMinutes(1)).until(() -> server.requests().size() == 1);

            future.cancel(false);

            await().atMost(Duration.ofMinutes(1)).until(() -> heard.size() > 1);
            assertThat(heard).containsExactly("attempt 1 RetellInterruptedException", "request 1");
            heard.clear();

            Thread caller = new Thread(() -> {
                try {
                    TestClients.api(client).read("a", null).send();
                } catch (RetellInterruptedException e) {
                    heard.add("thrown");
                }
            });
            caller.start();
            await().atMost(Duration.ofMinutes(1)).until(() -> server.requests().size() == 2);
            caller.interrupt();

            await().atMost(Duration.ofMinutes(1)).until(() -> heard.contains("thrown"));
            assertThat(heard).containsExactly("attempt 1 RetellInterruptedException", "request 1", "thrown");
        }
    }
}
