package dev.retell4j.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.retell4j.ApiRequest;
import dev.retell4j.BuilderAccess;
import dev.retell4j.CircuitBreakerOptions;
import dev.retell4j.RetellClient;
import dev.retell4j.RetellClientBuilder;
import dev.retell4j.agents.Agent;
import dev.retell4j.calls.PhoneCall;
import dev.retell4j.calls.PhoneCallCreate;
import dev.retell4j.errors.RetellApiException;
import dev.retell4j.errors.RetellCircuitOpenException;
import dev.retell4j.errors.RetellConnectionException;
import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.errors.RetellException;
import dev.retell4j.errors.ServerException;
import dev.retell4j.fakes.InstantTiming;
import dev.retell4j.fakes.Mode;
import dev.retell4j.fakes.Reaction;
import dev.retell4j.fakes.WireServer;
import dev.retell4j.internal.http.Timing;
import dev.retell4j.types.FileUpload;
import dev.retell4j.types.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BreakerTest {
    private static final CircuitBreakerOptions FOUR = CircuitBreakerOptions.defaults()
            .window(4, 4)
            .openTime(Duration.ofSeconds(30))
            .trials(2);

    private final InstantTiming timing = new InstantTiming();

    private RetellClientBuilder to(WireServer server) {
        return BuilderAccess.with(timing)
                .apiKey("key_0123456789abcdef0123")
                .baseUrl(server.url())
                .maxRetries(0);
    }

    private static ApiRequest<Agent> read(RetellClient retell) {
        return retell.agents().retrieveRequest("a");
    }

    private static void fail(Mode mode, RetellClient retell, int times) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> mode.send(read(retell))).isInstanceOf(ServerException.class);
        }
    }

    private static void refuse(Mode mode, RetellClient retell, int times) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> mode.send(read(retell))).isInstanceOf(RetellCircuitOpenException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void serverFaults_openIt_nothingArrives_trialsCloseIt(Mode mode) {
        Reaction down = Reaction.answer(503, "{}");
        try (WireServer server = new WireServer(down, down, down, down, Reaction.answer(200, "{}"));
                RetellClient retell = to(server).circuitBreaker(FOUR).build()) {
            fail(mode, retell, 4);
            assertThat(server.count()).isEqualTo(4);

            refuse(mode, retell, 50);
            timing.advance(29_999);
            refuse(mode, retell, 1);
            assertThat(server.count()).isEqualTo(4);

            timing.advance(2);
            for (int i = 0; i < 20; i++) {
                mode.send(read(retell));
            }
            assertThat(server.count()).isEqualTo(24);
        }
    }

    @ParameterizedTest
    @EnumSource
    void trialsThatFail_openItAgain(Mode mode) {
        try (WireServer server = new WireServer(Reaction.answer(500, "{}"));
                RetellClient retell = to(server).circuitBreaker(FOUR).build()) {
            fail(mode, retell, 4);
            timing.advance(30_001);

            fail(mode, retell, 2);
            refuse(mode, retell, 5);
            assertThat(server.count()).isEqualTo(6);

            timing.advance(30_001);
            fail(mode, retell, 2);
            refuse(mode, retell, 1);
            assertThat(server.count()).isEqualTo(8);
        }
    }

    @Test
    void halfOpen_onlySoManyTrialsAtATime() {
        Reaction down = Reaction.answer(500, "{}");
        Reaction slow = Reaction.bytesAndSilence("");
        try (WireServer server = new WireServer(down, down, down, down, slow, slow, Reaction.answer(200, "{}"));
                RetellClient retell = to(server).circuitBreaker(FOUR).build()) {
            fail(Mode.BLOCKING, retell, 4);
            timing.advance(30_001);
            List<CompletableFuture<Agent>> trials = new ArrayList<>();
            trials.add(read(retell).sendAsync());
            trials.add(read(retell).sendAsync());
            await().atMost(Duration.ofMinutes(1)).until(() -> server.count() == 6);

            refuse(Mode.BLOCKING, retell, 3);

            // Trials that the caller gives up say nothing, and make room for others.
            trials.forEach(trial -> trial.cancel(true));
            await().atMost(Duration.ofMinutes(1))
                    .ignoreExceptions()
                    .until(() -> read(retell).send() != null);
        }
    }

    @ParameterizedTest
    @EnumSource
    void connectionFailures_openIt(Mode mode) {
        try (WireServer server = new WireServer(Reaction.close());
                RetellClient retell = to(server).circuitBreaker(FOUR).build()) {
            for (int i = 0; i < 4; i++) {
                assertThatThrownBy(() -> mode.send(read(retell))).isInstanceOf(RetellConnectionException.class);
            }
            refuse(mode, retell, 10);
            assertThat(server.count()).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusedConnections_openIt(Mode mode) throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            port = socket.getLocalPort();
        }
        try (RetellClient retell = BuilderAccess.with(timing)
                .apiKey("key_0123456789abcdef0123")
                .baseUrl("http://127.0.0.1:" + port)
                .maxRetries(0)
                .circuitBreaker(FOUR)
                .build()) {
            for (int i = 0; i < 4; i++) {
                assertThatThrownBy(() -> mode.send(read(retell))).isInstanceOf(RetellConnectionException.class);
            }
            refuse(mode, retell, 1);
            try (WireServer server = new WireServer(port)) {
                refuse(mode, retell, 3);
                assertThat(server.connections()).isZero();
                timing.advance(30_001);
                mode.send(read(retell));
                assertThat(server.count()).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void timeouts_openIt(Mode mode) {
        try (WireServer server = new WireServer(Reaction.bytesAndSilence(""));
                RetellClient retell = to(server)
                        .circuitBreaker(FOUR.window(2, 2))
                        .timeout(Duration.ofMillis(100))
                        .build()) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> mode.send(read(retell))).isInstanceOf(RetellConnectionException.class);
            }
            refuse(mode, retell, 3);
            assertThat(server.count()).isLessThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"400", "401", "402", "403", "404", "408", "409", "412", "422", "429", "302"})
    void refusals_neverCount(int status) {
        try (WireServer server = new WireServer(Reaction.answer(status, "{}"));
                RetellClient retell = to(server).circuitBreaker(FOUR).build()) {
            for (Mode mode : Mode.values()) {
                for (int i = 0; i < 10; i++) {
                    assertThatThrownBy(() -> mode.send(read(retell))).isInstanceOf(RetellApiException.class);
                }
            }
            assertThat(server.count()).isEqualTo(20);
        }
    }

    @ParameterizedTest
    @EnumSource
    void answersThatCannotBeRead_neverCount(Mode mode) {
        try (WireServer server = new WireServer(Reaction.answer(200, "<html>"));
                RetellClient retell = to(server).circuitBreaker(FOUR).build()) {
            for (int i = 0; i < 10; i++) {
                assertThatThrownBy(() -> mode.send(read(retell))).isInstanceOf(RetellDecodeException.class);
            }
            assertThat(server.count()).isEqualTo(10);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusalsAmongFaults_keepItClosedBelowTheRate(Mode mode) {
        Reaction down = Reaction.answer(500, "{}");
        Reaction no = Reaction.answer(422, "{}");
        try (WireServer server = new WireServer(no, no, no, down, no, no, no, down, Reaction.answer(200, "{}"));
                RetellClient retell = to(server).circuitBreaker(FOUR).build()) {
            for (int i = 0; i < 8; i++) {
                assertThatThrownBy(() -> mode.send(read(retell))).isInstanceOf(RetellApiException.class);
            }
            mode.send(read(retell));
            assertThat(server.count()).isEqualTo(9);
        }
    }

    @ParameterizedTest
    @EnumSource
    void offByDefault_everythingIsSent(Mode mode) {
        try (WireServer server = new WireServer(Reaction.answer(500, "{}"));
                RetellClient retell = to(server).build()) {
            fail(mode, retell, 100);
            assertThat(server.count()).isEqualTo(100);
        }
    }

    @ParameterizedTest
    @EnumSource
    void opensWithinOneRequest_noFurtherAttemptIsMade(Mode mode) {
        try (WireServer server = new WireServer(Reaction.answer(500, "{}"));
                RetellClient retell =
                        to(server).maxRetries(9).circuitBreaker(FOUR).build()) {
            ServerException failure = catchThrowableOfType(ServerException.class, () -> mode.send(read(retell)));

            assertThat(server.count()).isEqualTo(4);
            assertThat(failure.attempts()).isEqualTo(4);
            assertThat(failure.getSuppressed()).singleElement().isInstanceOf(RetellCircuitOpenException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void unsafeRequest_notSentBecauseOpen_canBeSentLater(Mode mode) {
        Reaction down = Reaction.answer(500, "{}");
        try (WireServer server = new WireServer(down, down, down, down, Reaction.answer(201, "{}"));
                RetellClient retell = to(server).circuitBreaker(FOUR).build()) {
            fail(mode, retell, 4);
            ApiRequest<PhoneCall> dial = retell.calls()
                    .createPhoneCallRequest(PhoneCallCreate.builder()
                            .fromNumber("+1")
                            .toNumber("+2")
                            .build());
            RetellCircuitOpenException open =
                    catchThrowableOfType(RetellCircuitOpenException.class, () -> mode.send(dial));
            assertThat(open.outcomeUnknown()).isFalse();

            timing.advance(30_001);
            mode.send(dial);

            assertThat(server.count()).isEqualTo(5);
            assertThatThrownBy(() -> mode.send(dial)).hasMessageContaining("was sent before");
        }
    }

    @Test
    void derivedClient_sharesTheBreakerUnlessItBringsItsOwn() {
        Reaction down = Reaction.answer(500, "{}");
        try (WireServer server = new WireServer(down, down, down, down, Reaction.answer(200, "{}"));
                RetellClient retell = to(server).circuitBreaker(FOUR).build();
                RetellClient same = retell.withOptions(options -> options.maxRetries(1));
                RetellClient other = retell.withOptions(options -> options.circuitBreaker(FOUR))) {
            fail(Mode.BLOCKING, retell, 4);

            refuse(Mode.BLOCKING, same, 1);
            other.agents().retrieve("a");

            assertThat(server.count()).isEqualTo(5);
        }
    }

    @Test
    void manyAtATime_openItOnce_andNothingIsLost() {
        try (WireServer server = new WireServer(Reaction.answer(500, "{}"));
                RetellClient retell = to(server).circuitBreaker(FOUR).build()) {
            List<CompletableFuture<Agent>> all = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                all.add(read(retell).sendAsync());
            }
            int opens = 0;
            for (CompletableFuture<Agent> one : all) {
                CompletionException failure = catchThrowableOfType(CompletionException.class, one::join);
                opens += failure.getCause() instanceof RetellCircuitOpenException ? 1 : 0;
            }
            assertThat(server.count() + opens).isEqualTo(200);
            refuse(Mode.ASYNC, retell, 5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void unreadableFileOfTheCaller_neverCounts(Mode mode) {
        InputStream torn = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw new IOException("disk");
            }
        };
        try (WireServer server = new WireServer();
                RetellClient retell = to(server).circuitBreaker(FOUR).build()) {
            for (int i = 0; i < 10; i++) {
                assertThatThrownBy(() -> mode.send(retell.assets()
                                .createRequest(FileUpload.builder()
                                        .file(Upload.of("a.txt", 10, torn))
                                        .build())))
                        .isInstanceOf(RetellException.class)
                        .hasMessageContaining("a.txt could not be read");
            }

            mode.send(read(retell));
        }
    }

    @Test
    void halfOpen_requestCancelledWhileItAsksForPermission_takesNoPlaceAway() {
        AtomicReference<CompletableFuture<Agent>> first = new AtomicReference<>();
        AtomicBoolean opened = new AtomicBoolean();
        InstantTiming hooked = new InstantTiming(() -> opened.set(true));
        Timing cancelling = new Timing() {
            @Override
            public long nanoTime() {
                return hooked.nanoTime();
            }

            /** The breaker looks at the clock while the repeat asks whether the open time is over. */
            @Override
            public Instant now() {
                boolean asked = Arrays.stream(Thread.currentThread().getStackTrace())
                        .anyMatch(frame -> frame.getMethodName().equals("tryAcquirePermission"));
                if (asked && opened.get()) {
                    await().atMost(Duration.ofMinutes(1)).until(() -> first.get() != null);
                    first.get().cancel(false);
                }
                return hooked.now();
            }

            @Override
            public double random() {
                return 0;
            }

            @Override
            public void pause(CountDownLatch aborted, long millis) {
                hooked.pause(aborted, millis);
            }

            @Override
            public Runnable schedule(Runnable task, long millis) {
                return hooked.schedule(task, millis);
            }

            @Override
            public void close() {
                hooked.close();
            }
        };
        CircuitBreakerOptions oneTrial =
                FOUR.window(1, 1).openTime(Duration.ofMillis(400)).trials(1);
        try (WireServer server = new WireServer(Reaction.answer(500, "{}"), Reaction.answer(200, "{}"));
                RetellClient retell = BuilderAccess.with(cancelling)
                        .apiKey("key_0123456789abcdef0123")
                        .baseUrl(server.url())
                        .maxRetries(1)
                        .circuitBreaker(oneTrial)
                        .build()) {
            first.set(read(retell).sendAsync());
            assertThatThrownBy(() -> first.get().join()).isInstanceOf(CancellationException.class);

            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(read(retell).send()).isNotNull());
            assertThat(server.count()).isEqualTo(2);
        }
    }

    @Test
    void halfOpen_trialsThatNeverEnd_keepOthersOutForTheOpenTimeOnly() {
        Reaction down = Reaction.answer(500, "{}");
        Reaction silent = Reaction.bytesAndSilence("");
        try (WireServer server = new WireServer(down, down, down, down, silent, silent, Reaction.answer(200, "{}"));
                RetellClient retell = to(server).circuitBreaker(FOUR).build()) {
            fail(Mode.BLOCKING, retell, 4);
            timing.advance(30_001);
            List<CompletableFuture<Agent>> trials =
                    List.of(read(retell).sendAsync(), read(retell).sendAsync());
            await().atMost(Duration.ofMinutes(1)).until(() -> server.count() == 6);
            refuse(Mode.BLOCKING, retell, 1);

            timing.advance(30_001);

            read(retell).send();
            read(retell).send();
            assertThat(trials).noneMatch(CompletableFuture::isDone);
        }
    }

    @Test
    void clients_ofOneBuilderOrOfAnotherAddress_haveBreakersOfTheirOwn() {
        try (WireServer broken = new WireServer(Reaction.answer(500, "{}"));
                WireServer healthy = new WireServer()) {
            RetellClientBuilder builder = to(broken).circuitBreaker(FOUR);
            try (RetellClient first = builder.build();
                    RetellClient second = builder.build();
                    RetellClient elsewhere = first.withOptions(options -> options.baseUrl(healthy.url()))) {
                fail(Mode.BLOCKING, first, 4);
                refuse(Mode.BLOCKING, first, 1);

                fail(Mode.BLOCKING, second, 1);
                assertThat(read(elsewhere).send()).isNotNull();
            }
        }
    }
}
