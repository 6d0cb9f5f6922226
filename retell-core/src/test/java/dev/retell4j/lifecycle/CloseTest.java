package dev.retell4j.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.retell4j.BuilderAccess;
import dev.retell4j.RetellClient;
import dev.retell4j.agents.Agent;
import dev.retell4j.errors.RetellException;
import dev.retell4j.errors.RetellInterruptedException;
import dev.retell4j.fakes.HeldTiming;
import dev.retell4j.fakes.Reaction;
import dev.retell4j.fakes.WireServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

class CloseTest {
    private static RetellClient client(WireServer server) {
        return RetellClient.builder()
                .apiKey("key_0123456789abcdef0123")
                .baseUrl(server.url())
                .build();
    }

    /** Threads of this library; idle ones of OkHttp's own housekeeping are shared by the whole process. */
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("retell4j")
                        || thread.getName().startsWith("OkHttp http"))
                .collect(Collectors.toSet());
    }

    /** Those that are there since then; threads of an earlier test may come to their end meanwhile. */
    private static Set<Thread> threadsBut(Set<Thread> before) {
        Set<Thread> more = threads();
        more.removeAll(before);
        return more;
    }

    @Test
    void tenThousandRequests_leaveNoConnectionAndNoThread() throws Exception {
        Set<Thread> before = threads();
        try (WireServer server = new WireServer()) {
            RetellClient retell = client(server);
            ExecutorService callers = Executors.newFixedThreadPool(8);
            try {
                List<Future<?>> work = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    work.add(callers.submit(() -> {
                        for (int j = 0; j < 625; j++) {
                            retell.agents().retrieve("blocking");
                        }
                    }));
                }
                Semaphore underWay = new Semaphore(64);
                List<CompletableFuture<?>> futures = new ArrayList<>();
                for (int i = 0; i < 5000; i++) {
                    underWay.acquire();
                    futures.add(retell.agents()
                            .retrieveRequest("async")
                            .sendAsync()
                            .whenComplete((agent, failure) -> underWay.release()));
                }
                for (Future<?> one : work) {
                    one.get();
                }
                CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new))
                        .join();
            } finally {
                callers.shutdownNow();
            }

            assertThat(server.count()).isEqualTo(10_000);
            // Connections are used again and again: the pool keeps 64, and 72 requests were under way at most.
            assertThat(server.connections()).isLessThan(1000);
            await().atMost(Duration.ofMinutes(1)).until(() -> server.openConnections() <= 72);

            retell.close();

            await().atMost(Duration.ofMinutes(1)).until(() -> server.openConnections() == 0);
            await().atMost(Duration.ofMinutes(1)).until(() -> threadsBut(before).isEmpty());
        }
    }

    @Test
    void idleClient_hasNoThreadAndNoConnection() {
        Set<Thread> before = threads();
        try (WireServer server = new WireServer();
                RetellClient retell = client(server)) {
            assertThat(retell).isNotNull();
            await().untilAsserted(() -> assertThat(threadsBut(before)).isEmpty());
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void closedWhileRequestsWait_endsThem() throws Exception {
        try (WireServer server = new WireServer(Reaction.bytesAndSilence(""))) {
            RetellClient retell = client(server);
            CompletableFuture<Agent> async =
                    retell.agents().retrieveRequest("a").sendAsync();
            ExecutorService caller = Executors.newSingleThreadExecutor();
            Future<Agent> blocking = caller.submit(() -> retell.agents().retrieve("b"));
            await().atMost(Duration.ofMinutes(1)).until(() -> server.count() == 2);

            retell.close();

            assertThatThrownBy(() -> async.get(60, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(RetellInterruptedException.class)
                    .hasMessageContaining("the client was closed");
            assertThatThrownBy(() -> blocking.get(60, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(RetellInterruptedException.class);
            await().atMost(Duration.ofMinutes(1)).until(() -> server.openConnections() == 0);
            caller.shutdownNow();
        }
    }

    @Test
    void closedBetweenTwoAttempts_endsTheFuture() throws Exception {
        HeldTiming timing = new HeldTiming();
        try (WireServer server = new WireServer(Reaction.answer(503, "{}", "Retry-After: 50"))) {
            RetellClient retell = BuilderAccess.with(timing)
                    .apiKey("key_0123456789abcdef0123")
                    .baseUrl(server.url())
                    .build();
            CompletableFuture<Agent> future =
                    retell.agents().retrieveRequest("a").sendAsync();
            Runnable next = timing.scheduled();

            retell.close();

            assertThatThrownBy(() -> future.get(60, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(RetellInterruptedException.class)
                    .hasMessageContaining("the client was closed");
            next.run();
            assertThat(server.count()).isEqualTo(1);
        }
    }

    @Test
    void closedBetweenTwoAttempts_endsTheThreadThatWaits() throws Exception {
        HeldTiming timing = new HeldTiming();
        try (WireServer server = new WireServer(Reaction.answer(500, "{}"))) {
            RetellClient retell = BuilderAccess.with(timing)
                    .apiKey("key_0123456789abcdef0123")
                    .baseUrl(server.url())
                    .build();
            ExecutorService caller = Executors.newSingleThreadExecutor();
            Future<Agent> blocking = caller.submit(() -> retell.agents().retrieve("a"));
            timing.awaitPause();

            retell.close();

            assertThatThrownBy(() -> blocking.get(60, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(RetellInterruptedException.class);
            assertThat(server.count()).isEqualTo(1);
            caller.shutdownNow();
        }
    }

    @Test
    void closedTwice_isClosed() {
        try (WireServer server = new WireServer()) {
            RetellClient retell = client(server);
            retell.agents().retrieve("a");
            retell.close();
            retell.close();

            assertThat(catchThrowableOfType(
                            RetellException.class, () -> retell.agents().retrieve("a")))
                    .hasMessageContaining("the client was closed");
            assertThatThrownBy(() ->
                            retell.agents().retrieveRequest("a").sendAsync().join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(RetellInterruptedException.class);
            assertThat(server.count()).isEqualTo(1);
        }
    }

    @Test
    void passedHttpClientAndExecutor_workOnAfterClose() throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor(task -> new Thread(task, "callers-own"));
        OkHttpClient http = new OkHttpClient();
        try (WireServer server = new WireServer()) {
            RetellClient retell = RetellClient.builder()
                    .apiKey("key_0123456789abcdef0123")
                    .baseUrl(server.url())
                    .httpClient(http)
                    .executor(executor)
                    .build();
            retell.agents().retrieve("a");
            CountDownLatch registered = new CountDownLatch(1);
            Future<Boolean> busy = executor.submit(() -> registered.await(60, TimeUnit.SECONDS));
            CompletableFuture<String> thread = retell.agents()
                    .retrieveRequest("a")
                    .sendAsync()
                    .thenApply(agent -> Thread.currentThread().getName());
            registered.countDown();
            assertThat(thread.get(60, TimeUnit.SECONDS)).isEqualTo("callers-own");
            assertThat(busy.get()).isTrue();

            retell.close();

            assertThat(http.dispatcher().executorService().isShutdown()).isFalse();
            assertThat(http.connectionPool().connectionCount()).isPositive();
            assertThat(executor.isShutdown()).isFalse();
            try (Response response = http.newCall(
                            new Request.Builder().url(server.url()).build())
                    .execute()) {
                assertThat(response.code()).isEqualTo(200);
            }
            assertThat(server.connections()).isEqualTo(1);
        } finally {
            executor.shutdown();
            http.dispatcher().executorService().shutdown();
            http.connectionPool().evictAll();
        }
    }

    @Test
    void derivedClient_sharesConnectionsAndClosesNothing() {
        try (WireServer server = new WireServer();
                RetellClient retell = client(server)) {
            retell.agents().retrieve("a");
            RetellClient derived = retell.withOptions(options ->
                    options.header("x-a", "1").timeout(Duration.ofSeconds(9)).maxRetries(0));
            derived.agents().retrieve("a");
            derived.close();
            retell.agents().retrieve("a");

            assertThat(server.connections()).isEqualTo(1);
            assertThat(server.arrivals())
                    .extracting(arrival -> arrival.header("x-a"))
                    .containsExactly(null, "1", null);
        }
    }

    @Test
    void derivedClient_withOtherConnectionSettings_hasAndClosesItsOwn() {
        try (WireServer server = new WireServer();
                RetellClient retell = client(server)) {
            retell.agents().retrieve("a");
            try (RetellClient derived = retell.withOptions(options -> options.connectTimeout(Duration.ofSeconds(1)))) {
                derived.agents().retrieve("a");
                assertThat(server.connections()).isEqualTo(2);
            }
            await().atMost(Duration.ofMinutes(1)).until(() -> server.openConnections() == 1);
            retell.agents().retrieve("a");

            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void derivedClient_withOtherConnectionSettings_survivesItsOrigin() {
        try (WireServer server = new WireServer()) {
            RetellClient retell = client(server);
            retell.agents().retrieve("a");
            try (RetellClient derived = retell.withOptions(options -> options.connectTimeout(Duration.ofSeconds(1)))) {
                retell.close();
                derived.agents().retrieve("a");
                assertThat(server.count()).isEqualTo(2);
            }
        }
    }
}
