package dev.retell4j.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.retell4j.ApiRequest;
import dev.retell4j.BuilderAccess;
import dev.retell4j.CircuitBreakerOptions;
import dev.retell4j.OutwardCallPolicy;
import dev.retell4j.RetellClient;
import dev.retell4j.agents.AgentCreate;
import dev.retell4j.agents.AgentUpdate;
import dev.retell4j.calls.PhoneCallCreate;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.fakes.WireServer;
import dev.retell4j.operations.Operations;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What builders refuse, they name as it stands on the wire, with what is allowed. */
class BuilderMessageTest {
    private static String message(ThrowingCallable build) {
        RetellValidationException failure = catchThrowableOfType(RetellValidationException.class, build);
        assertThat(failure).isNotNull();
        return failure.getMessage();
    }

    @Test
    void missingFields_areNamedTogether() {
        RetellValidationException failure = catchThrowableOfType(
                RetellValidationException.class, () -> PhoneCallCreate.builder().build());

        assertThat(failure).hasMessage("PhoneCallCreate: from_number is required; to_number is required");
        assertThat(failure.problems()).containsExactly("from_number is required", "to_number is required");
    }

    @Test
    void numberOutOfRange_namesFieldAndBound() {
        assertThat(message(() -> AgentUpdate.builder().voiceSpeed(3).build()))
                .isEqualTo("AgentUpdate: voice_speed must be at most 2, but is 3");
        assertThat(message(() -> AgentUpdate.builder().voiceSpeed(0.25).build()))
                .isEqualTo("AgentUpdate: voice_speed must be at least 0.5, but is 0.25");
        assertThat(message(() -> AgentUpdate.builder().voiceSpeed(Double.NaN).build()))
                .contains("voice_speed must be");
    }

    @Test
    void durationOutOfRange_namesTheMillisecondsOfTheWire() {
        assertThat(message(() -> AgentUpdate.builder()
                        .maxCallDuration(Duration.ofSeconds(30))
                        .build()))
                .isEqualTo("AgentUpdate: max_call_duration_ms must be at least 60000 ms, but is 30000 ms");
    }

    @Test
    void everythingWrong_isSaidAtOnce() {
        RetellValidationException failure = catchThrowableOfType(
                RetellValidationException.class,
                () -> AgentCreate.builder().volume(9).responsiveness(-1).build());

        assertThat(failure.problems())
                .containsExactlyInAnyOrder(
                        "response_engine is required",
                        "voice_id is required",
                        "volume must be at most 2, but is 9",
                        "responsiveness must be at least 0, but is -1");
    }

    @Test
    @SuppressWarnings("NullAway")
    void nullValue_namesFieldAndIsRefusedAtOnce() {
        assertThat(message(() -> AgentUpdate.builder().agentName((String) null)))
                .isEqualTo("agent_name must not be null");
    }

    @Test
    void clientBuilder_namesSettingAndWhatIsAllowed() {
        assertThat(message(() -> RetellClient.builder().build()))
                .isEqualTo("The API key is missing: set the environment variable RETELL_API_KEY, or apiKey on the"
                        + " builder");
        assertThat(message(
                        () -> BuilderAccess.with(Map.of("RETELL_API_KEY", " ")).build()))
                .startsWith("The API key is missing");
        assertThat(message(() -> RetellClient.builder().apiKey(" ")))
                .isEqualTo("apiKey must be printable ASCII and not empty");
        assertThat(message(() -> RetellClient.builder().baseUrl("ftp://x")))
                .isEqualTo("baseUrl must be an http or https address without user, query and fragment");
        assertThat(message(() -> RetellClient.builder().timeout(Duration.ZERO)))
                .isEqualTo("timeout must be from 1 ms to 24 days, but is PT0S");
        assertThat(message(() -> RetellClient.builder().connectTimeout(Duration.ofSeconds(-1))))
                .isEqualTo("connectTimeout must be from 1 ms to 24 days, but is PT-1S");
        assertThat(message(() -> RetellClient.builder().deadline(Duration.ZERO)))
                .isEqualTo("deadline must be from 1 ms to 24 days, but is PT0S");
        assertThat(message(() -> RetellClient.builder().maxRetries(-1)))
                .isEqualTo("maxRetries must be from 0 to 100, but is -1");
        assertThat(message(() -> CircuitBreakerOptions.defaults().failureRate(0)))
                .isEqualTo("failureRate must be 1 or more, but is 0");
        assertThat(message(() -> CircuitBreakerOptions.defaults().failureRate(101)))
                .isEqualTo("failureRate must be from 1 to 100, but is 101");
        assertThat(message(() -> OutwardCallPolicy.builder().allowedPrefixes("49")))
                .isEqualTo("A number prefix must be a plus sign and digits, but is 49");
        assertThat(message(() -> OutwardCallPolicy.builder().callsPerDay(0)))
                .isEqualTo("callsPerDay must be 1 or more, but is 0");
        assertThat(message(
                        () -> BuilderAccess.with(Map.of("RETELL_CUSTOM_HEADERS", "a: b\nno colon here with secret"))))
                .isEqualTo("Line 2 of RETELL_CUSTOM_HEADERS must have the form Name: value");
    }

    @Test
    void requestArguments_areNamedAsOnTheWire() {
        try (WireServer server = new WireServer();
                RetellClient retell = RetellClient.builder()
                        .apiKey("key")
                        .baseUrl(server.url())
                        .build()) {
            assertThat(message(() -> retell.agents().retrieve("..")))
                    .isEqualTo("Path parameter agent_id must be an id, but is ..");
            assertThat(message(() -> retell.agents().retrieve("")))
                    .isEqualTo("Path parameter agent_id must be an id, but is empty");
            assertThat(message(() -> retell.raw().call(Operations.AGENT_RETRIEVE, Map.of())))
                    .isEqualTo("Parameter agent_id of agentRetrieve is missing");
            assertThat(message(() -> retell.raw().get("https://elsewhere.example")))
                    .isEqualTo("A path must start with / and stay below the base URL");
            assertThat(message(() -> retell.llms().list().pageSize(0))).isEqualTo("limit must be 1 or more, but is 0");
            assertThat(message(() -> retell.agents().retrieveRequest("a").maxRetries(-1)))
                    .isEqualTo("maxRetries must be from 0 to 100, but is -1");
            assertThat(message(() -> retell.agents().retrieveRequest("a").deadline(Duration.ZERO)))
                    .isEqualTo("deadline must be from 1 ms to 24 days, but is PT0S");
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void settingsBeyondWhatTimersCount_nameTheRange() {
        Duration forever = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);
        for (Duration wrong :
                List.of(forever, Duration.ofNanos(999_999), Duration.ofDays(24).plusNanos(1))) {
            assertThat(message(() -> RetellClient.builder().timeout(wrong)))
                    .isEqualTo("timeout must be from 1 ms to 24 days, but is " + wrong);
            assertThat(message(() -> RetellClient.builder().connectTimeout(wrong)))
                    .isEqualTo("connectTimeout must be from 1 ms to 24 days, but is " + wrong);
            assertThat(message(() -> RetellClient.builder().deadline(wrong)))
                    .isEqualTo("deadline must be from 1 ms to 24 days, but is " + wrong);
            assertThat(message(() -> ApiRequest.of(1).deadline(wrong)))
                    .isEqualTo("deadline must be from 1 ms to 24 days, but is " + wrong);
            assertThat(message(() -> CircuitBreakerOptions.defaults().openTime(wrong)))
                    .isEqualTo("openTime must be from 1 ms to 24 days, but is " + wrong);
        }
        assertThat(message(() -> RetellClient.builder().maxRetries(Integer.MAX_VALUE)))
                .isEqualTo("maxRetries must be from 0 to 100, but is 2147483647");
        assertThat(message(() -> ApiRequest.of(1).maxRetries(101)))
                .isEqualTo("maxRetries must be from 0 to 100, but is 101");
    }

    @Test
    void settingsAtTheEnds_work() {
        try (WireServer server = new WireServer();
                RetellClient retell = RetellClient.builder()
                        .apiKey("key")
                        .baseUrl(server.url())
                        .timeout(Duration.ofDays(24))
                        .connectTimeout(Duration.ofDays(24))
                        .deadline(Duration.ofDays(24))
                        .maxRetries(100)
                        .build()) {
            retell.agents().retrieve("a");
            retell.agents().retrieveRequest("a").sendAsync().join();

            assertThat(server.count()).isEqualTo(2);
        }
    }
}
