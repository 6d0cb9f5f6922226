package dev.retell4j.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RetriesTest {
    private final Retries retries = new Retries(Duration.ofSeconds(1), Duration.ofHours(1), 20);

    @Test
    void after_eachFailure_doublesUpToTheLimitLessARandomHalf() {
        for (int failures = 1; failures <= 1_000; failures++) {
            Duration whole = failures > 12 ? Duration.ofHours(1) : Duration.ofSeconds(1L << (failures - 1));

            assertThat(retries.after(failures)).isBetween(whole.dividedBy(2), whole);
        }
    }

    @Test
    void after_sameFailure_differs() {
        Set<Duration> delays = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            delays.add(retries.after(10));
        }

        assertThat(delays).hasSizeGreaterThan(25);
    }
}
