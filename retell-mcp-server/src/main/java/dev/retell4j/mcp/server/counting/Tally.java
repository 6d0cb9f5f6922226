package dev.retell4j.mcp.server.counting;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * The calls of the last 24 hours by second, or by minute when they are older than two minutes, so that there are never
 * many entries. Times are rounded up: a call counts a little longer rather than shorter.
 */
final class Tally {
    private static final String HEADING = "retell-mcp calls 1";
    private static final long MINUTE = 60;
    private static final long DAY = 24 * 60 * MINUTE;
    private static final long BY_SECOND = 2 * MINUTE;

    private final TreeMap<Long, Long> callsAt = new TreeMap<>();

    void add(int calls, Instant at) {
        callsAt.merge(second(at), (long) calls, Long::sum);
    }

    void giveBack(int calls, Instant at) {
        long second = second(at);
        Long time = callsAt.containsKey(second) ? Long.valueOf(second) : Long.valueOf(minute(second));
        callsAt.computeIfPresent(time, (unused, counted) -> counted > calls ? Long.valueOf(counted - calls) : null);
    }

    long used(Duration window, Instant at) {
        // Without a bound above: when a clock was put back, what it counted before still counts.
        return callsAt.tailMap(at.minus(window).getEpochSecond(), false).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Forgets what is a day away, and the seconds of what is not quite new. */
    void shrink(Instant now) {
        long second = now.getEpochSecond();
        callsAt.headMap(second - DAY, true).clear();
        callsAt.tailMap(second + DAY, false).clear();
        Map<Long, Long> old = callsAt.headMap(second - BY_SECOND, true);
        Map<Long, Long> byMinute = new TreeMap<>();
        old.forEach((time, calls) -> byMinute.merge(minute(time), calls, Long::sum));
        old.clear();
        byMinute.forEach((time, calls) -> callsAt.merge(time, calls, Long::sum));
    }

    String text() {
        StringBuilder text = new StringBuilder(HEADING).append('\n');
        callsAt.forEach(
                (time, calls) -> text.append(time).append(' ').append(calls).append('\n'));
        return text.toString();
    }

    /**
     * Reads what {@link #text} has written.
     *
     * @throws IllegalArgumentException when the text is another, or not whole
     */
    static Tally parse(String text) {
        Tally tally = new Tally();
        String[] lines = text.split("\n", -1);
        if (!lines[0].equals(HEADING) || !text.endsWith("\n")) {
            throw new IllegalArgumentException("It is no count of calls");
        }
        for (int i = 1; i < lines.length - 1; i++) {
            if (!lines[i].matches("[0-9]{1,12} [1-9][0-9]{0,9}")) {
                throw new IllegalArgumentException("Line " + (i + 1) + " is no time with a number");
            }
            int space = lines[i].indexOf(' ');
            tally.callsAt.put(Long.valueOf(lines[i].substring(0, space)), Long.valueOf(lines[i].substring(space + 1)));
        }
        return tally;
    }

    /** The end of the second, so that the call is never older than it says. */
    private static long second(Instant at) {
        return at.getNano() == 0 ? at.getEpochSecond() : at.getEpochSecond() + 1;
    }

    private static long minute(long second) {
        return Math.floorDiv(second + MINUTE - 1, MINUTE) * MINUTE;
    }
}
