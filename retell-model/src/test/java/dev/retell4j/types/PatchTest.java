package dev.retell4j.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PatchTest {
    @Test
    void states_areToldApart() {
        assertThat(Patch.absent().isAbsent()).isTrue();
        assertThat(Patch.absent().isNull()).isFalse();
        assertThat(Patch.absent().value()).isEmpty();
        assertThat(Patch.ofNull().isNull()).isTrue();
        assertThat(Patch.ofNull().isAbsent()).isFalse();
        assertThat(Patch.ofNull().value()).isEmpty();
        assertThat(Patch.of("x").value()).contains("x");
        assertThat(Patch.of("x").isAbsent() || Patch.of("x").isNull()).isFalse();
    }

    @Test
    void map_keepsTheStatesWithoutValue() {
        assertThat(Patch.of("four").map(String::length)).isEqualTo(Patch.of(4));
        assertThat(Patch.<String>absent().map(String::length)).isEqualTo(Patch.absent());
        assertThat(Patch.<String>ofNull().map(String::length)).isEqualTo(Patch.ofNull());
    }

    @Test
    void equals_comparesStateAndValue() {
        assertThat(Patch.of("x")).isEqualTo(Patch.of("x")).hasSameHashCodeAs(Patch.of("x"));
        assertThat(Patch.of("x")).isNotEqualTo(Patch.of("y")).isNotEqualTo(Patch.absent());
        assertThat(Patch.absent()).isNotEqualTo(Patch.ofNull());
    }

    @Test
    @SuppressWarnings("NullAway")
    void of_null_throwsAndSaysWhatToDo() {
        assertThatThrownBy(() -> Patch.of(null)).hasMessageContaining("Patch.ofNull()");
    }

    @Test
    void toString_doesNotShowTheValue() {
        assertThat(Patch.of("planted")).hasToString("value");
        assertThat(Patch.ofNull()).hasToString("null");
        assertThat(Patch.absent()).hasToString("absent");
    }
}
