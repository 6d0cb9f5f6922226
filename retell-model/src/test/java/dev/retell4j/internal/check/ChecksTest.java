package dev.retell4j.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.retell4j.agents.AgentCreate;
import dev.retell4j.agents.AgentUpdate;
import dev.retell4j.agents.ResponseEngine;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.types.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChecksTest {
    @Test
    void messages_nameTheFieldTheRangeAndTheValue() {
        Checks checks = Checks.of("Thing", Map.of())
                .required("a", null)
                .atLeast("b", 0.4, 0.5)
                .atMost("c", 7, 5)
                .above("d", 0, 0)
                .atLeast("e_ms", Duration.ofMillis(1), 10_000)
                .shortest("f", "", 1)
                .shortest("g", "x", 2)
                .longest("h", "xyz", 2)
                .matches("i", "a b", "^[a-z]+$")
                .fewest("j", List.of(), 1)
                .most("k", List.of(1, 2, 3), 2)
                .atMost("l", Double.NaN, 5);

        RetellValidationException refused = catchThrowableOfType(RetellValidationException.class, checks::verify);

        assertThat(refused.problems())
                .containsExactly(
                        "a is required",
                        "b must be at least 0.5, but is 0.4",
                        "c must be at most 5, but is 7",
                        "d must be above 0, but is 0",
                        "e_ms must be at least 10000 ms, but is 1 ms",
                        "f must not be empty",
                        "g must have at least 2 characters",
                        "h must have at most 2 characters, but has 3",
                        "i must match ^[a-z]+$",
                        "j must have at least 1 element, but has 0",
                        "k must have at most 2 elements, but has 3",
                        "l must be at most 5, but is NaN");
        assertThat(refused).hasMessageStartingWith("Thing: a is required; b must be");
    }

    @Test
    void checks_ofAbsentValuesAndBounds_pass() {
        Checks.of("Thing", Map.of("a", Json.NULL))
                .required("a", null)
                .required("b", "")
                .atLeast("c", null, 1)
                .atLeast("d", 1, 1)
                .atMost("e", 1.0, 1)
                .above("f", 0.001, 0)
                .atMost("g", Duration.ofMillis(5), 5)
                .shortest("h", null, 1)
                .longest("i", "xx", 2)
                .matches("j", null, "x")
                .most("k", List.of(1), 1)
                .fewest("l", null, 1)
                .verify();
    }

    @Test
    void build_severalThingsWrong_namesAllAtOnce() {
        assertThatThrownBy(() -> AgentCreate.builder().voiceSpeed(9).build())
                .isInstanceOf(RetellValidationException.class)
                .hasMessage("AgentCreate: response_engine is required; voice_id is required; "
                        + "voice_speed must be at most 2, but is 9");
    }

    @Test
    void buildUnchecked_outOfBounds_makesTheValue() {
        assertThat(AgentUpdate.builder().voiceSpeed(9).buildUnchecked().toJson())
                .isEqualTo("{\"voice_speed\":9}");
    }

    @Test
    @SuppressWarnings("NullAway")
    void setter_null_namesTheWireField() {
        assertThatThrownBy(() -> AgentCreate.builder().voiceId(null))
                .isInstanceOf(RetellValidationException.class)
                .hasMessage("voice_id must not be null");
    }

    @Test
    void build_requiredFieldGivenAsExtraProperty_passes() {
        assertThat(AgentCreate.builder()
                        .responseEngine(ResponseEngine.retellLlm("llm_1"))
                        .extraProperty("voice_id", 5)
                        .build()
                        .toJson())
                .contains("\"voice_id\":5");
    }
}
