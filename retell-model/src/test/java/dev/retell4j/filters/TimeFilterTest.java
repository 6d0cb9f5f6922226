package dev.retell4j.filters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.types.Json;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeFilterTest {
    private static final Instant NINE = Instant.ofEpochMilli(1_700_000_000_000L);

    @Test
    void times_asConditions_areMilliseconds() {
        assertThat(json(TimeFilter.since(NINE)))
                .isEqualTo(Json.parse("{\"op\":\"ge\",\"type\":\"number\",\"value\":1700000000000}"));
        assertThat(json(TimeFilter.before(NINE)))
                .isEqualTo(Json.parse("{\"op\":\"lt\",\"type\":\"number\",\"value\":1700000000000}"));
        assertThat(json(TimeFilter.between(NINE, NINE.plusSeconds(1))))
                .isEqualTo(Json.parse("{\"op\":\"bt\",\"type\":\"range\",\"value\":[1700000000000,1700000001000]}"));
    }

    @Test
    void durations_asConditions_areMilliseconds() {
        assertThat(json(TimeFilter.atLeast(Duration.ofSeconds(30))))
                .isEqualTo(Json.parse("{\"op\":\"ge\",\"type\":\"number\",\"value\":30000}"));
        assertThat(json(TimeFilter.atMost(Duration.ofSeconds(30))))
                .isEqualTo(Json.parse("{\"op\":\"le\",\"type\":\"number\",\"value\":30000}"));
    }

    private static Json json(NumberOrRangeFilter filter) {
        return Json.of(filter);
    }
}
