package dev.retell4j.simulator.internal.probe;

import dev.retell4j.simulator.ProbeReport.Frame;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What was said in a scenario: of very much, the beginning and the end. Safe for use by many threads. */
final class FrameLog {
    private static final int FIRST = 150;
    private static final int LAST = 250;
    private static final int LONGEST = 400;
    private static final int BEFORE = 4;
    private static final int AFTER = 2;

    /** A frame with the time at which it came; a finding is found by it. */
    private record Line(Instant at, Frame frame) {}

    private final Instant begin;
    private final List<Line> first = new ArrayList<>();
    private final Deque<Line> last = new ArrayDeque<>();
    private long leftOut;

    FrameLog(Instant begin) {
        this.begin = begin;
    }

    synchronized void add(Instant at, Frame.Kind kind, String call, String text) {
        String shown = text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST - 60) + " … " + text.substring(text.length() - 40) + " (" + text.length()
                        + " characters)";
        Line line = new Line(at, new Frame(since(at), kind, call.isEmpty() ? shown : call + " " + shown));
        if (first.size() < FIRST) {
            first.add(line);
            return;
        }
        last.add(line);
        if (last.size() > LAST) {
            last.remove();
            leftOut++;
        }
    }

    private Duration since(Instant at) {
        Duration since = Duration.between(begin, at);
        return since.isNegative() ? Duration.ZERO : since;
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>(first);
        if (leftOut > 0) {
            Instant at = first.get(first.size() - 1).at();
            lines.add(new Line(at, new Frame(since(at), Frame.Kind.EVENT, "… " + leftOut + " more …")));
        }
        lines.addAll(last);
        return lines;
    }

    /** Tells whether nothing is left out. */
    synchronized boolean isWhole() {
        return leftOut == 0;
    }

    synchronized List<Frame> all() {
        return lines().stream().map(Line::frame).toList();
    }

    /** Returns what was said around a time, up to the last frame that came at it. */
    synchronized List<Frame> around(Instant at) {
        List<Line> lines = lines();
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).at().isAfter(at)) {
                last = i;
            }
        }
        return lines.subList(Math.max(0, last - BEFORE), Math.min(lines.size(), last + 1 + AFTER)).stream()
                .map(Line::frame)
                .toList();
    }
}
