package dev.retell4j.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import dev.retell4j.Paged;
import dev.retell4j.calls.CallListItem;
import dev.retell4j.errors.RetellException;
import dev.retell4j.types.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CallAnalyticsTest {
    @Test
    void of_threeCalls_countsAndSharesAreThoseOfTheHand() {
        CallFigures figures = CallAnalytics.of(
                Paged.of(
                        phone("agent_a", "ended", "user_hangup", call -> {
                            call.put("start_timestamp", 1_767_225_600_000L);
                            call.put("duration_ms", 60_000);
                            call.put("call_analysis", Map.of("call_successful", true, "user_sentiment", "Positive"));
                            call.put("call_cost", cost(30, 60, Map.of("voice", 20, "llm", 10)));
                        }),
                        phone("agent_a", "ended", "agent_hangup", call -> {
                            call.put("start_timestamp", 1_767_229_200_000L);
                            call.put("duration_ms", 120_000);
                            call.put("call_analysis", Map.of("call_successful", false, "user_sentiment", "Positive"));
                            call.put("call_cost", cost(15, 120, Map.of("voice", 15)));
                        }),
                        phone("agent_b", "not_connected", "dial_busy", call -> {})),
                100);

        assertThat(figures.calls()).isEqualTo(3);
        assertThat(figures.isCut()).isFalse();
        assertThat(figures.byStatus()).containsExactly(entry("ended", 2), entry("not_connected", 1));
        assertThat(figures.byDisconnectionReason())
                .containsExactly(entry("agent_hangup", 1), entry("dial_busy", 1), entry("user_hangup", 1));
        assertThat(figures.byDirection()).containsExactly(entry("outbound", 3));
        assertThat(figures.byAgent()).containsExactly(entry("agent_a", 2), entry("agent_b", 1));
        assertThat(figures.bySentiment()).containsExactly(entry("Positive", 2));
        assertThat(figures.judged()).isEqualTo(2);
        assertThat(figures.successRate()).hasValue(0.5);
        assertThat(figures.first()).contains(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(figures.last()).contains(Instant.parse("2026-01-01T01:00:00Z"));
        assertThat(figures.durationSeconds()).isEqualTo(new Distribution(2, 180, 90, 60, 120, 120));
        assertThat(figures.cost().total()).isEqualTo(45);
        assertThat(figures.cost().perCall()).hasValue(22.5);
        assertThat(figures.cost().perMinute()).hasValue(15);
        assertThat(figures.cost().byProduct()).containsExactly(entry("voice", 35.0), entry("llm", 10.0));
    }

    @Test
    void latency_callsWithValues_percentilesAreOfAllTurns() {
        CallFigures figures = CallAnalytics.of(
                Paged.of(
                        measured(Map.of("e2e", Map.of("values", List.of(100, 200, 300, 400, 500, 600, 700, 800, 900)))),
                        measured(Map.of("e2e", Map.of("values", List.of(5_000), "p50", 5_000, "max", 5_001)))),
                100);

        assertThat(figures.latency()).containsOnlyKeys("e2e");
        assertThat(figures.latency().get("e2e")).isEqualTo(new LatencyFigures(2, 10, false, 500, 900, 5_001));
    }

    @Test
    void latency_callsWithoutValues_percentilesAreOfTheCallsOwn() {
        CallFigures figures = CallAnalytics.of(
                Paged.of(
                        measured(Map.of("llm", Map.of("p50", 300, "p90", 400, "max", 450))),
                        measured(Map.of("llm", Map.of("p50", 500, "p90", 900, "max", 950))),
                        measured(Map.of("llm", Map.of("p50", 100, "p90", 200, "max", 250)))),
                100);

        assertThat(figures.latency().get("llm")).isEqualTo(new LatencyFigures(3, 3, true, 300, 900, 950));
    }

    @Test
    void of_noCalls_hasNoShares() {
        CallFigures figures = CallAnalytics.of(Paged.of(), 10);

        assertThat(figures.calls()).isZero();
        assertThat(figures.successRate()).isEmpty();
        assertThat(figures.cost().perCall()).isEmpty();
        assertThat(figures.cost().perMinute()).isEmpty();
        assertThat(figures.durationSeconds()).isEqualTo(Distribution.NONE);
        assertThat(figures.latency()).isEmpty();
    }

    @Test
    void of_moreCallsThanWanted_saysThatItIsCut() {
        CallListItem[] calls = new CallListItem[7];
        Arrays.setAll(calls, i -> phone("agent_" + i, "ended", "user_hangup", call -> {}));

        assertThat(CallAnalytics.of(Paged.of(calls).pageSize(2), 7).isCut()).isFalse();
        assertThat(CallAnalytics.of(Paged.of(calls).pageSize(2), 6))
                .matches(CallFigures::isCut)
                .matches(figures -> figures.calls() == 6);
        assertThat(CallAnalytics.ofAsync(Paged.of(calls).pageSize(2), 6))
                .succeedsWithin(Duration.ofSeconds(30))
                .isEqualTo(CallAnalytics.of(Paged.of(calls), 6));
        assertThat(CallAnalytics.ofAsync(Paged.of(calls).pageSize(3), 7))
                .succeedsWithin(Duration.ofSeconds(30))
                .isEqualTo(CallAnalytics.of(Paged.of(calls), 7));
        assertThatThrownBy(() -> CallAnalytics.of(Paged.of(calls), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ofAsync_listFails_failsToo() {
        assertThat(CallAnalytics.ofAsync(Paged.failed(new RetellException("no")), 10))
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableThat()
                .withRootCauseInstanceOf(RetellException.class);
    }

    @Test
    void percentile_anyValues_isTheSmallestThatEnoughDoNotExceed() {
        Random random = new Random(6);
        for (int round = 0; round < 500; round++) {
            int count = 1 + random.nextInt(60);
            List<Double> values = new ArrayList<>();
            Samples samples = new Samples();
            double sum = 0;
            for (int i = 0; i < count; i++) {
                double value = random.nextInt(20);
                values.add(value);
                samples.add(value);
                sum += value;
            }
            for (int percent : new int[] {50, 90, 100}) {
                double asked = samples.percentile(percent);
                assertThat(values).contains(asked);
                assertThat(share(values, asked, true)).isGreaterThanOrEqualTo((long) percent * count);
                assertThat(share(values, asked, false)).isLessThan((long) percent * count);
            }
            assertThat(samples.max()).isEqualTo(Collections.max(values));
            assertThat(samples.distribution().mean()).isCloseTo(sum / count, within(1e-9));
        }
    }

    /** Returns a hundred times how many values do not exceed one, or are below it. */
    private static long share(List<Double> values, double limit, boolean isInclusive) {
        return 100
                * values.stream()
                        .filter(value -> isInclusive ? value <= limit : value < limit)
                        .count();
    }

    private static CallListItem measured(Map<String, ?> latency) {
        return phone("agent_1", "ended", "user_hangup", call -> call.put("latency", latency));
    }

    private static Map<String, Object> cost(int cents, int seconds, Map<String, Integer> products) {
        List<Object> parts = new ArrayList<>();
        products.forEach((product, price) -> parts.add(Map.of("product", product, "cost", price)));
        return Map.of(
                "combined_cost", cents,
                "total_duration_seconds", seconds,
                "total_duration_unit_price", 0.5,
                "product_costs", parts);
    }

    private static CallListItem phone(String agent, String status, String reason, Consumer<Map<String, Object>> more) {
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("call_type", "phone_call");
        call.put("call_id", "call_1");
        call.put("agent_id", agent);
        call.put("agent_version", 0);
        call.put("call_status", status);
        call.put("direction", "outbound");
        call.put("from_number", "+14155550100");
        call.put("to_number", "+14155550101");
        call.put("disconnection_reason", reason);
        more.accept(call);
        return Json.of(call).as(CallListItem.class);
    }
}
