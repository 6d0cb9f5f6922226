package dev.retell4j.mcp.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retell4j.CallCounter;
import dev.retell4j.OutwardCallPolicy;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.operations.Risk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class McpPolicyTest {
    @Test
    void standard_paidAndDestructive_asks() {
        McpPolicy policy = McpPolicy.standard();

        assertThat(policy.asks(Risk.PAID)).isTrue();
        assertThat(policy.asks(Risk.DESTRUCTIVE)).isTrue();
        assertThat(policy.asks(Risk.WRITE)).isFalse();
        assertThat(policy.asks(Risk.READ)).isFalse();
    }

    @Test
    void withoutAsking_oneClass_keepsTheOther() {
        McpPolicy policy = McpPolicy.builder().withoutAsking(Risk.PAID).build();

        assertThat(policy.asks(Risk.PAID)).isFalse();
        assertThat(policy.asks(Risk.DESTRUCTIVE)).isTrue();
    }

    @Test
    void askBefore_reading_isRefused() {
        assertThatThrownBy(() -> McpPolicy.builder().askBefore(Risk.READ))
                .isInstanceOf(RetellValidationException.class)
                .hasMessageContaining("not READ");
        assertThat(McpPolicy.builder().askBefore(Risk.WRITE).build().asks(Risk.WRITE))
                .isTrue();
    }

    @Test
    void newLimits_eachTime_countFromZero() {
        McpPolicy policy = McpPolicy.builder()
                .numberPrefixes("+1")
                .callsPerMinute(1)
                .callsPerDay(5)
                .largestBatch(2)
                .build();
        OutwardCallPolicy limits = policy.newLimits();

        assertThat(limits.count(List.of("+1415"))).isEmpty();
        assertThat(limits.count(List.of("+1415"))).isPresent();
        assertThat(policy.newLimits().count(List.of("+1415"))).isEmpty();
        assertThat(policy.newLimits().refusal(List.of("+49"))).isPresent();
        assertThat(policy.newLimits().refusal(List.of("+1", "+1", "+1")))
                .contains("a batch of 3 calls is over the largest of 2");
    }

    @Test
    void newLimits_withACounter_goOnWhereItIs() {
        SeventhCall count = new SeventhCall();
        McpPolicy policy = McpPolicy.builder().callsPerDay(7).callCounter(count).build();
        McpPolicy narrowed =
                policy.narrowedTo(ToolSelection.builder().toolsets("calls").build());

        assertThat(policy.newLimits().count(List.of("+1415"))).isEmpty();
        assertThat(narrowed.newLimits().refusal(List.of("+1415"))).contains("1 more call would be over 7 per day");
        assertThat(narrowed.newLimits().count(List.of("+1415"))).contains("1 more call would be over 7 per day");
    }

    /** A counter that has counted six calls before. */
    private static final class SeventhCall implements CallCounter {
        private int counted = 6;

        @Override
        public Optional<Limit> take(int calls, Instant at, List<Limit> limits) {
            Limit limit = limits.get(0);
            if (counted + calls > limit.calls()) {
                return Optional.of(limit);
            }
            counted += calls;
            return Optional.empty();
        }

        @Override
        public void giveBack(int calls, Instant at) {
            counted -= calls;
        }

        @Override
        public long used(Duration window, Instant at) {
            return counted;
        }
    }

    @Test
    void builder_rulesThatMakeNoSense_areRefusedWhereTheyAreSet() {
        assertThatThrownBy(() -> McpPolicy.builder().numberPrefixes("49"))
                .isInstanceOf(RetellValidationException.class);
        assertThatThrownBy(() -> McpPolicy.builder().callsPerMinute(0)).hasMessageContaining("callsPerMinute");
        assertThatThrownBy(() -> McpPolicy.builder().callsPerDay(-1)).hasMessageContaining("callsPerDay");
        assertThatThrownBy(() -> McpPolicy.builder().largestBatch(0)).hasMessageContaining("largestBatch");
    }
}
