package dev.retell4j.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.webhooks.Requests.Notes;
import dev.retell4j.webhooks.WebhookObserver.Rejection;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WitnessTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - TimeUnit.SECONDS.toNanos(90));
    private final Notes notes = new Notes();

    @Test
    void rejected_timeAfterTime_isLoggedOnceAMinuteWithTheCountOfTheOthers() {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            Witness witness = new Witness(notes, nanos::get);
            for (int second = 0; second < 180; second++) {
                witness.rejected(Rejection.SOURCE, "1.2.3.4");
                nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
            }
        } finally {
            System.setErr(before);
        }

        assertThat(log.toString(StandardCharsets.UTF_8).lines().map(line -> line.substring(line.indexOf("Refused"))))
                .containsExactly(
                        "Refused a request: SOURCE 1.2.3.4",
                        "Refused a request: SOURCE 1.2.3.4, and 59 times more since the last such line",
                        "Refused a request: SOURCE 1.2.3.4, and 59 times more since the last such line");
        assertThat(notes.lines).hasSize(180);
    }
}
