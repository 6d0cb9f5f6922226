package dev.retell4j.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrorTextTest {
    @Test
    void of_deepAndLongError_isBounded() {
        Throwable error = new IllegalStateException("x".repeat(100_000));
        for (int i = 0; i < 100; i++) {
            error = new RuntimeException("level " + i + " \u0000", error);
        }

        String text = ErrorText.of(error);

        assertThat(text)
                .hasSizeLessThanOrEqualTo(4_001)
                .startsWith("java.lang.RuntimeException: level 99 ?")
                .doesNotContain("\u0000");
    }

    @Test
    void of_causesThatGoInCircles_comesToAnEnd() {
        RuntimeException first = new RuntimeException("first");
        RuntimeException second = new RuntimeException("second", first);
        first.initCause(second);

        assertThat(ErrorText.of(first)).contains("first", "caused by java.lang.RuntimeException: second");
    }
}
