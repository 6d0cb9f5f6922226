package dev.retell4j.simulator.internal.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.simulator.internal.state.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackgroundJobTest {
    @Test
    void run_itemThatBreaks_hasFailedAndTheJobGoesOn() {
        try (Timeline time = new Timeline(Instant.parse("2026-01-05T09:00:00Z"), 0)) {
            BackgroundJob<Integer> job = new BackgroundJob<>(time, "job", item -> 10 / item > 0, () -> {});
            time.exclusively(() -> job.start(List.of(1, 0, 2)));
            time.advance(Duration.ofMinutes(1));

            assertThat(job.toJson().path("status").asText()).isEqualTo("idle");
            assertThat(job.toJson().path("succeeded").asInt()).isEqualTo(2);
            assertThat(job.toJson().path("failed").asInt()).isEqualTo(1);
        }
    }
}
