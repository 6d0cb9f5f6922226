package dev.retell4j.simulator.internal.probe;

import java.time.Duration;
import java.util.Locale;

/** How things are put in reports. */
final class Words {
    private static final int LONGEST = 60;
    private static final int SECOND = 1_000;

    private Words() {}

    static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }

    static String time(Duration duration) {
        long millis = duration.toMillis();
        return millis < SECOND ? millis + " ms" : String.format(Locale.ROOT, "%.1f s", millis / (double) SECOND);
    }
}
