package dev.retell4j.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShortDecimalTest {
    @Test
    void parse_decimalsOfAllLengths_areWhatTheJdkReads() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            int digits = 1 + random.nextInt(15);
            long number = random.nextLong((long) Math.pow(10, digits));
            String text = (random.nextBoolean() ? "-" : "")
                    + BigDecimal.valueOf(number, 1 + random.nextInt(14)).toPlainString();

            double parsed = parse(text);

            if (Double.isNaN(parsed)) {
                assertThat(text.replace("-", "")).as(text).hasSizeGreaterThan(16);
            } else {
                assertThat(parsed).as(text).isEqualTo(Double.parseDouble(text));
            }
        }
    }

    @Test
    void parse_edges_areWhatTheJdkReads() {
        for (String text : new String[] {
            "0.0", "-0.0", "0.00000000000000", "9.99999999999999", "99999999999999.9", "-0.00000000000001", "0.1"
        }) {
            assertThat(parse(text)).as(text).isEqualTo(Double.parseDouble(text));
        }
        assertThat(1 / parse("-0.0")).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void parse_anythingElse_isLeftToOthers() {
        for (String text : new String[] {"1", "1e3", "1.5e3", "1.2345678901234567", "9007199254740993.0", "-"}) {
            assertThat(parse(text)).as(text).isNaN();
        }
    }

    private static double parse(String text) {
        // Parsers hand out a part of a larger buffer.
        char[] buffer = ("7" + text + "7").toCharArray();
        return ShortDecimal.parse(buffer, 1, 1 + text.length());
    }
}
