package dev.retell4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retell4j.errors.RetellApiException;
import dev.retell4j.errors.RetellCircuitOpenException;
import dev.retell4j.errors.RetellException;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.errors.ServerException;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CircuitBreakerTest {
    private static final CircuitBreakerOptions OPTIONS = CircuitBreakerOptions.defaults()
            .window(4, 4)
            .openTime(Duration.ofSeconds(10))
            .trials(2);

    private final FakeTiming timing = new FakeTiming();

    private RetellClient client(ScriptedServer server) {
        return TestClients.to(server)
                .timing(timing)
                .maxRetries(0)
                .circuitBreaker(OPTIONS)
                .build();
    }

    private static ScriptedServer.Reply[] replies(int count, ScriptedServer.Reply each, ScriptedServer.Reply then) {
        ScriptedServer.Reply[] all = new ScriptedServer.Reply[count];
        Arrays.fill(all, each);
        return Stream.concat(Stream.of(all), Stream.of(then)).toArray(ScriptedServer.Reply[]::new);
    }

    @ParameterizedTest
    @EnumSource(RetryTest.Mode.class)
    void serverFaults_open_sendNothing_recover(RetryTest.Mode mode) {
        try (ScriptedServer server = new ScriptedServer(
                        replies(4, ScriptedServer.answer(500, ""), ScriptedServer.answer(200, "{}")));
                RetellClient client = client(server)) {
            TestApi api = TestClients.api(client);
            for (int i = 0; i < 4; i++) {
                assertThatThrownBy(() -> mode.send(api.read("a", null))).isInstanceOf(RetellApiException.class);
            }

            assertThatThrownBy(() -> mode.send(api.read("a", null)))
                    .isInstanceOf(RetellCircuitOpenException.class)
                    .hasMessageContaining("the circuit breaker is open");
            assertThat(server.requests()).hasSize(4);

            timing.advance(10_001);
            for (int i = 0; i < 3; i++) {
                mode.send(api.read("a", null));
            }
            assertThat(server.requests()).hasSize(7);
        }
    }

    @Test
    void connectionFailures_open() {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.reset());
                RetellClient client = client(server)) {
            for (int i = 0; i < 4; i++) {
                assertThatThrownBy(() -> TestClients.api(client).read("a", null).send())
                        .isInstanceOf(RetellException.class);
            }

            assertThatThrownBy(() -> TestClients.api(client).read("a", null).send())
                    .isInstanceOf(RetellCircuitOpenException.class);
        }
    }

    @Test
    void refusals_neverCount() {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.answer(429, "{}"));
                RetellClient client = client(server)) {
            for (int i = 0; i < 20; i++) {
                assertThatThrownBy(() -> TestClients.api(client).read("a", null).send())
                        .isInstanceOf(RetellApiException.class);
            }

            assertThat(server.requests()).hasSize(20);
        }
    }

    @Test
    void opensDuringRetries_surfacesAtOnceWithTheLastFailure() {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.answer(500, "{\"message\":\"down\"}"));
                RetellClient client = client(server)) {
            assertThatThrownBy(() -> TestClients.api(client)
                            .read("a", null)
                            .maxRetries(9)
                            .send())
                    .isInstanceOf(ServerException.class)
                    .hasMessageContaining("attempt 4")
                    .satisfies(failure -> assertThat(failure.getSuppressed())
                            .singleElement()
                            .isInstanceOf(RetellCircuitOpenException.class));
            assertThat(server.requests()).hasSize(4);
        }
    }

    @Test
    void unsafeRequest_notSentBecauseOpen_canBeSentLater() {
        try (ScriptedServer server = new ScriptedServer(
                        replies(4, ScriptedServer.answer(500, ""), ScriptedServer.answer(200, "{}")));
                RetellClient client = client(server)) {
            for (int i = 0; i < 4; i++) {
                assertThatThrownBy(() -> TestClients.api(client).read("a", null).send())
                        .isInstanceOf(RetellApiException.class);
            }
            var dial = TestClients.api(client).repair("a");
            assertThatThrownBy(dial::send).isInstanceOf(RetellCircuitOpenException.class);

            timing.advance(10_001);

            assertThat(dial.sendForResponse().status()).isEqualTo(200);
        }
    }

    @Test
    void options_outOfRange_areRefused() {
        assertThatThrownBy(() -> OPTIONS.failureRate(101)).isInstanceOf(RetellValidationException.class);
        assertThatThrownBy(() -> OPTIONS.window(0, 1)).isInstanceOf(RetellValidationException.class);
        assertThatThrownBy(() -> OPTIONS.openTime(Duration.ZERO)).isInstanceOf(RetellValidationException.class);
    }
}
