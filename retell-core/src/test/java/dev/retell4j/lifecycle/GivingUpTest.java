package dev.retell4j.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.retell4j.ApiRequest;
import dev.retell4j.BuilderAccess;
import dev.retell4j.RetellClient;
import dev.retell4j.RetellClientBuilder;
import dev.retell4j.RetellObserver;
import dev.retell4j.agents.Agent;
import dev.retell4j.calls.CallListRequest;
import dev.retell4j.calls.PhoneCallCreate;
import dev.retell4j.errors.RetellException;
import dev.retell4j.errors.RetellInterruptedException;
import dev.retell4j.errors.RetellTimeoutException;
import dev.retell4j.errors.ServerException;
import dev.retell4j.fakes.HeldTiming;
import dev.retell4j.fakes.InstantTiming;
import dev.retell4j.fakes.Mode;
import dev.retell4j.fakes.Reaction;
import dev.retell4j.fakes.WireServer;
import dev.retell4j.internal.http.Timing;
import dev.retell4j.types.FileUpload;
import dev.retell4j.types.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cancelling, interrupting, deadlines and timeouts. */
class GivingUpTest {
    private static RetellClientBuilder to(WireServer server, Timing timing) {
        return BuilderAccess.with(timing).apiKey("key_0123456789abcdef0123").baseUrl(server.url());
    }

    private static ApiRequest<Agent> read(RetellClient retell) {
        return retell.agents().retrieveRequest("a");
    }

    @Test
    void cancelled_duringTheAnswer_closesTheSocketAndSendsNothingMore() {
        List<RetellObserver.RequestEvent> ends = new CopyOnWriteArrayList<>();
        RetellObserver observer = new RetellObserver() {
            @Override
            public void onRequest(RequestEvent request) {
                ends.add(request);
            }
        };
        try (WireServer server = new WireServer(Reaction.bytesAndSilence("HTTP/1.1 200 OK\r\n"));
                RetellClient retell =
                        to(server, new InstantTiming()).observer(observer).build()) {
            CompletableFuture<Agent> future = read(retell).sendAsync();
            await().atMost(Duration.ofMinutes(1)).until(() -> server.count() == 1);

            assertThat(future.cancel(true)).isTrue();

            await().atMost(Duration.ofMinutes(1)).until(() -> server.openConnections() == 0);
            await().atMost(Duration.ofMinutes(1)).until(() -> ends.size() == 1);
            assertThat(server.count()).isEqualTo(1);
            assertThat(future).isCancelled();
        }
    }

    @Test
    void cancelled_betweenAttempts_sendsNothingMore() throws InterruptedException {
        HeldTiming timing = new HeldTiming();
        try (WireServer server = new WireServer(Reaction.answer(500, "{}"), Reaction.answer(200, "{}"));
                RetellClient retell = to(server, timing).build()) {
            CompletableFuture<Agent> future = read(retell).sendAsync();
            Runnable next = timing.scheduled();

            future.cancel(false);
            next.run();

            await().during(Duration.ofMillis(200)).until(() -> server.count() == 1);
            assertThat(future).isCancelled();
        }
    }

    @Test
    void completedByTheCaller_betweenAttempts_sendsNothingMore() throws InterruptedException {
        HeldTiming timing = new HeldTiming();
        try (WireServer server = new WireServer(Reaction.answer(500, "{}"), Reaction.answer(200, "{}"));
                RetellClient retell = to(server, timing).build()) {
            CompletableFuture<Agent> future = read(retell).sendAsync();
            Runnable next = timing.scheduled();

            future.completeExceptionally(new IllegalStateException("enough"));
            next.run();

            await().during(Duration.ofMillis(200)).until(() -> server.count() == 1);
        }
    }

    @Test
    void timedOutByTheFuture_closesTheSocket() {
        try (WireServer server = new WireServer(Reaction.bytesAndSilence(""));
                RetellClient retell = to(server, new InstantTiming()).build()) {
            CompletableFuture<Agent> future = read(retell).sendAsync().orTimeout(200, TimeUnit.MILLISECONDS);

            assertThatThrownBy(future::join).hasCauseInstanceOf(java.util.concurrent.TimeoutException.class);
            await().atMost(Duration.ofMinutes(1)).until(() -> server.openConnections() == 0);
        }
    }

    @Test
    void cancelled_upload_closesTheSocket() {
        CountDownLatch never = new CountDownLatch(1);
        InputStream stuck = new InputStream() {
            private boolean started;

            @Override
            public int read() throws IOException {
                if (!started) {
                    started = true;
                    return 'x';
                }
                try {
                    never.await(60, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return -1;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int one = read();
                if (one >= 0) {
                    target[offset] = (byte) one;
                }
                return one >= 0 ? 1 : -1;
            }
        };
        try (WireServer server = new WireServer();
                RetellClient retell = to(server, new InstantTiming()).build()) {
            CompletableFuture<?> future = retell.assets()
                    .createRequest(FileUpload.builder()
                            .file(Upload.of("a", 100, stuck))
                            .build())
                    .sendAsync();
            await().atMost(Duration.ofMinutes(1)).until(() -> server.openConnections() == 1);

            future.cancel(true);

            await().atMost(Duration.ofMinutes(1)).until(() -> server.openConnections() == 0);
            never.countDown();
        }
    }

    @Test
    void interrupted_duringTheAnswer_throwsAndKeepsTheFlag() throws InterruptedException {
        try (WireServer server = new WireServer(Reaction.bytesAndSilence(""));
                RetellClient retell = to(server, new InstantTiming()).build()) {
            AtomicReference<RetellException> failure = new AtomicReference<>();
            AtomicReference<Boolean> flag = new AtomicReference<>();
            Thread caller = new Thread(() -> {
                try {
                    retell.calls()
                            .createPhoneCall(PhoneCallCreate.builder()
                                    .fromNumber("+1")
                                    .toNumber("+2")
                                    .build());
                } catch (RetellException e) {
                    failure.set(e);
                    flag.set(Thread.currentThread().isInterrupted());
                }
            });
            caller.start();
            await().atMost(Duration.ofMinutes(1)).until(() -> server.count() == 1);

            caller.interrupt();
            caller.join(60_000);

            assertThat(failure.get()).isInstanceOf(RetellInterruptedException.class);
            assertThat(failure.get().outcomeUnknown()).isTrue();
            assertThat(flag.get()).isTrue();
            assertThat(server.count()).isEqualTo(1);
            await().atMost(Duration.ofMinutes(1)).until(() -> server.openConnections() == 0);
        }
    }

    @Test
    void interrupted_betweenAttempts_throwsAndKeepsTheFlag() throws InterruptedException {
        HeldTiming timing = new HeldTiming();
        try (WireServer server = new WireServer(Reaction.answer(500, "{}"));
                RetellClient retell = to(server, timing).build()) {
            AtomicReference<RetellException> failure = new AtomicReference<>();
            AtomicReference<Boolean> flag = new AtomicReference<>();
            Thread caller = new Thread(() -> {
                try {
                    read(retell).send();
                } catch (RetellException e) {
                    failure.set(e);
                    flag.set(Thread.currentThread().isInterrupted());
                }
            });
            caller.start();
            timing.awaitPause();

            caller.interrupt();
            caller.join(60_000);

            assertThat(failure.get()).isInstanceOf(RetellInterruptedException.class);
            assertThat(flag.get()).isTrue();
            assertThat(server.count()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void deadline_leavesNoRoomForTheNextWait_endsWithTheLastError(Mode mode) {
        InstantTiming timing = new InstantTiming();
        try (WireServer server = new WireServer(Reaction.answer(500, "{}"));
                RetellClient retell =
                        to(server, timing).deadline(Duration.ofMillis(1200)).build()) {
            assertThatThrownBy(() -> mode.send(read(retell).maxRetries(9))).isInstanceOf(ServerException.class);

            // 500 ms fit into 1,200; the next second does not.
            assertThat(timing.waits()).containsExactly(500L);
            assertThat(server.count()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void deadline_beforeRetryAfter_isNotWaitedFor(Mode mode) {
        InstantTiming timing = new InstantTiming();
        try (WireServer server = new WireServer(Reaction.answer(429, "{}", "Retry-After: 30"));
                RetellClient retell = to(server, timing).build()) {
            assertThatThrownBy(() -> mode.send(read(retell).deadline(Duration.ofSeconds(29))))
                    .isInstanceOf(RetellException.class)
                    .hasMessageContaining("Wait 30 s");

            assertThat(timing.waits()).isEmpty();
            assertThat(server.count()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void deadline_shorterThanTheTimeout_endsTheAttempt(Mode mode) {
        try (WireServer server = new WireServer(Reaction.bytesAndSilence(""));
                RetellClient retell = RetellClient.builder()
                        .apiKey("key_0123456789abcdef0123")
                        .baseUrl(server.url())
                        .build()) {
            RetellTimeoutException failure = catchThrowableOfType(
                    RetellTimeoutException.class, () -> mode.send(read(retell).deadline(Duration.ofMillis(700))));

            assertThat(failure).hasMessageContaining("the total deadline of 0.7 s");
            assertThat(server.count()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void timeouts_comeFromRequestElseClientElseCatalogue(Mode mode) {
        Map<String, Duration> seen = new ConcurrentHashMap<>();
        OkHttpClient http = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    seen.put(
                            chain.request().url().encodedPath(),
                            Duration.ofNanos(chain.call().timeout().timeoutNanos()));
                    return chain.proceed(chain.request());
                })
                .build();
        PhoneCallCreate call =
                PhoneCallCreate.builder().fromNumber("+1").toNumber("+2").build();
        try (WireServer server = new WireServer();
                RetellClient retell =
                        to(server, new InstantTiming()).httpClient(http).build();
                RetellClient hasty = retell.withOptions(options -> options.timeout(Duration.ofSeconds(7)))) {
            mode.send(read(retell));
            mode.send(retell.calls().createPhoneCallRequest(call));
            mode.send(retell.calls().list(CallListRequest.builder().build()).firstRequest());
            mode.send(retell.assets()
                    .createRequest(FileUpload.builder()
                            .file(Upload.of("a", new byte[1]))
                            .build()));
            mode.send(retell.raw().get("/v9/new"));

            assertThat(seen)
                    .containsEntry("/get-agent/a", Duration.ofSeconds(60))
                    .containsEntry("/v2/create-phone-call", Duration.ofSeconds(120))
                    .containsEntry("/v3/list-calls", Duration.ofSeconds(300))
                    .containsEntry("/create-asset", Duration.ofMinutes(5))
                    .containsEntry("/v9/new", Duration.ofSeconds(60));

            mode.send(hasty.calls().createPhoneCallRequest(call));
            mode.send(read(hasty).timeout(Duration.ofSeconds(3)));

            assertThat(seen)
                    .containsEntry("/v2/create-phone-call", Duration.ofSeconds(7))
                    .containsEntry("/get-agent/a", Duration.ofSeconds(3));
        }
    }

    @Test
    void timeout_countsTheWholeAttempt_notTheTimeBetweenTwoBytes() {
        Reaction drip = socket -> {
            try {
                while (true) {
                    socket.getOutputStream()
                            .write("HTTP/1.1 103 Early Hints\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    LockSupport.parkNanos(20_000_000);
                }
            } catch (IOException e) {
                return false;
            }
        };
        try (WireServer server = new WireServer(drip);
                RetellClient retell = to(server, new InstantTiming()).build()) {
            assertThatThrownBy(() -> read(retell)
                            .maxRetries(0)
                            .timeout(Duration.ofMillis(400))
                            .send())
                    .isInstanceOf(RetellException.class);
        }
    }
}
