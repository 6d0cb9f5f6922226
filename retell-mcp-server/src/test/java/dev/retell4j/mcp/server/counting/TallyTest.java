package dev.retell4j.mcp.server.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TallyTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00.250Z");

    private record Made(Instant at, int calls) {}

    /** Rounding may keep a call for up to a second longer in a minute, and up to a minute longer in a day. */
    @Property(seed = "20261123", tries = 300)
    void used_anyPauses_isNeverLessThanTheTruthAndHardlyMore(
            @ForAll @Size(max = 200) List<@IntRange(max = 40_000_000) Integer> pausesInMillis) {
        Tally tally = new Tally();
        List<Made> made = new ArrayList<>();
        Instant now = START;
        for (int pause : pausesInMillis) {
            now = now.plusMillis(pause % 3 == 0 ? pause / 1_000 : pause);
            int calls = 1 + pause % 7;
            tally.shrink(now);
            tally.add(calls, now);
            tally = Tally.parse(tally.text());
            made.add(new Made(now, calls));

            assertThat(tally.used(MINUTE, now))
                    .isBetween(truth(made, now, MINUTE), truth(made, now, MINUTE.plusSeconds(1)));
            assertThat(tally.used(DAY, now)).isBetween(truth(made, now, DAY), truth(made, now, DAY.plusSeconds(60)));
        }
    }

    private static long truth(List<Made> made, Instant now, Duration window) {
        return made.stream()
                .filter(one -> one.at().isAfter(now.minus(window)))
                .mapToLong(Made::calls)
                .sum();
    }

    @Test
    void shrink_aCallEverySecondForTwoDays_staysSmall() {
        Tally tally = new Tally();
        Instant now = START;
        for (int i = 0; i < 2 * 86_400; i++) {
            now = now.plusSeconds(1);
            tally.add(1, now);
            if (i % 100 == 0) {
                tally.shrink(now);
            }
        }
        tally.shrink(now);

        assertThat(tally.text().lines()).hasSizeLessThan(1_600);
        assertThat(tally.used(DAY, now)).isBetween(86_400L, 86_400L + 60);
    }

    @Test
    void giveBack_alsoWhenMergedMeanwhile_takesOffAsMany() {
        Tally tally = new Tally();
        tally.add(5, START);
        tally.add(1, START.plusSeconds(600));
        tally.giveBack(2, START);
        tally.shrink(START.plusSeconds(600));
        tally.giveBack(3, START);
        tally.giveBack(3, START);

        assertThat(tally.used(DAY, START.plusSeconds(600))).isEqualTo(1);
    }

    @Test
    void used_clockPutBack_countsWhatWasCountedBefore() {
        Tally tally = new Tally();
        tally.add(4, START);
        Instant earlier = START.minusSeconds(3_600);
        tally.shrink(earlier);

        assertThat(tally.used(MINUTE, earlier)).isEqualTo(4);
        Instant daysEarlier = START.minusSeconds(3 * 86_400);
        tally.shrink(daysEarlier);
        assertThat(tally.used(DAY, daysEarlier)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "retell-mcp calls 1",
                "retell-mcp calls 2\n",
                "retell-mcp calls 1\n1767225600 3",
                "retell-mcp calls 1\n1767225600\n",
                "retell-mcp calls 1\n1767225600 -3\n",
                "retell-mcp calls 1\n\n",
                "{}\n"
            })
    void parse_notACount_isRefused(String text) {
        assertThatThrownBy(() -> Tally.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
