package dev.retell4j.mcp.internal.retell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retell4j.errors.RetellValidationException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallFiltersTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "30m, 2026-03-10T11:30:00Z",
        "24h, 2026-03-09T12:00:00Z",
        "7d, 2026-03-03T12:00:00Z",
        "2026-01-31, 2026-01-31T00:00:00Z",
        "2026-01-31T08:00:00Z, 2026-01-31T08:00:00Z",
        "2026-01-31T08:00:00+02:00, 2026-01-31T06:00:00Z"
    })
    void instant_timeDateOrSpan_isRead(String text, Instant expected) {
        assertThat(CallFilters.instant("since", text, NOW)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "7", "7w", "999999d", "2026-13-01", "2026-01-31T08:00:00", "-1h"})
    void instant_anythingElse_isRefusedByName(String text) {
        assertThatThrownBy(() -> CallFilters.instant("since", text, NOW))
                .isInstanceOf(RetellValidationException.class)
                .hasMessageStartingWith("since must be a time such as");
    }
}
