package dev.retell4j.tests.webhooks.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileRequestsTest {
    /** The same each time, so that a failure comes again; another one by {@code -Dhostile.seed}. */
    private static final long SEED = Long.getLong("hostile.seed", 20_261_123);

    private static final int REQUESTS = 1_050_000;

    /** Bytes for a header, a code, a verdict and an answer. */
    private static final int ALLOWED_ON_AVERAGE = 8 << 10;

    /** Once a minute there is a line for the log, and now and then something of the JVM. */
    private static final int ALLOWED_TO_BE_COSTLY = 50;

    private static final Pattern REFUSED = Pattern.compile("([0-9,.]+) changed requests refused");
    private static final Pattern ALLOCATED = Pattern.compile(
            "request: ([0-9,]+) bytes on average up to 8 KB, ([0-9,]+) bytes above; more than 16,384: ([0-9,]+) times");

    @Test
    void handle_changedRequests_areAllRefused() {
        HostileRequests requests = new HostileRequests(SEED);
        requests.send(30_000);

        assertThat(requests.verdicts()).containsOnlyKeys(Mutation.values());
        assertThat(requests.attempts()).isEqualTo(30_000);
    }

    /** With a heap that a few large bodies would fill if they stayed. */
    @Tag("long")
    @Test
    void handle_aMillionChangedRequestsInASmallHeap_areAllRefused(@TempDir Path folder) throws Exception {
        ChildProgram child = ChildProgram.run(
                List.of("-Xmx96m", "-Dorg.slf4j.simpleLogger.defaultLogLevel=off"),
                HostileRequests.class.getName(),
                List.of(Integer.toString(REQUESTS), Long.toString(SEED)),
                folder,
                Duration.ofMinutes(5));
        System.out.println(child.output());

        assertThat(child.status()).as(child.output()).isZero();
        assertThat(number(REFUSED, child.output(), 1)).isGreaterThanOrEqualTo(1_000_000);
        assertThat(number(ALLOCATED, child.output(), 1)).isLessThan(ALLOWED_ON_AVERAGE);
        assertThat(number(ALLOCATED, child.output(), 2)).isLessThan(ALLOWED_ON_AVERAGE);
        assertThat(number(ALLOCATED, child.output(), 3)).isLessThan(ALLOWED_TO_BE_COSTLY);
    }

    private static long number(Pattern pattern, String text, int group) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return Long.parseLong(matcher.group(group).replace(",", ""));
    }
}
