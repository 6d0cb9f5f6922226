package dev.retell4j.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retell4j.agents.AgentCreate;
import dev.retell4j.agents.AgentUpdate;
import dev.retell4j.batch.BatchCallCreate;
import dev.retell4j.errors.RetellValidationException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What builders do to every value, whatever its type. */
class BuilderValuesTest {
    @Test
    void time_finerThanMilliseconds_isCutOff() {
        BatchCallCreate batch = BatchCallCreate.builder()
                .triggerTimestamp(Instant.ofEpochSecond(1_700_000_000L, 123_999_999))
                .buildUnchecked();

        assertThat(batch.toJson()).isEqualTo("{\"trigger_timestamp\":1700000000123}");
    }

    @Test
    void duration_finerThanMilliseconds_isCutOff() {
        AgentCreate agent = AgentCreate.builder()
                .maxCallDuration(Duration.ofNanos(60_000_999_999L))
                .buildUnchecked();

        assertThat(agent.toJson()).isEqualTo("{\"max_call_duration_ms\":60000}");
    }

    @Test
    void patch_finerThanMilliseconds_isCutOff() {
        AgentUpdate update = AgentUpdate.builder()
                .signedUrlExpiration(Patch.of(Duration.ofNanos(2_000_999_999L)))
                .build();

        assertThat(update.toJson()).isEqualTo("{\"signed_url_expiration_ms\":2000}");
    }

    @Test
    void time_thatCameFinerThanMilliseconds_isWrittenBackAsItCame() {
        String json = "{\"trigger_timestamp\":1700000000123.25}";

        assertThat(Json.parse(json).as(BatchCallCreate.class).toBuilder()
                        .buildUnchecked()
                        .toJson())
                .isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void number_thatJsonDoesNotHave_isRefused(double number) {
        assertThatThrownBy(() -> AgentCreate.builder().voiceSpeed(number))
                .isInstanceOf(RetellValidationException.class)
                .hasMessageStartingWith("voice_speed must be a finite number");
        assertThatThrownBy(() -> AgentUpdate.builder().voiceSpeed(number))
                .isInstanceOf(RetellValidationException.class);
    }
}
