package dev.retell4j.simulator.internal.probe;

import dev.retell4j.simulator.ProbeReport.Frame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Draws what was said over time: a row for each call, requests above, answers below, turns as bars. */
final class TimelinePicture {
    private static final int WIDTH = 1_000;
    private static final int MARGIN = 10;
    private static final int ROW = 56;
    private static final int HALF = 20;
    private static final int MOST_ROWS = 6;
    private static final int LONGEST_TITLE = 120;
    private static final Pattern LABEL = Pattern.compile("^(#\\d+) (.*)$", Pattern.DOTALL);
    private static final Pattern TURN = Pattern.compile("\"response_id\":\\s*(\\d+)");
    private static final Pattern COMPLETE = Pattern.compile("\"content_complete\":\\s*true");

    /** A turn, from the request to its last piece. */
    private static final class Bar {
        private final double from;
        private double to;
        private String colour = "#cf222e";

        Bar(double from, double end) {
            this.from = from;
            to = end;
        }
    }

    private TimelinePicture() {}

    static void add(StringBuilder page, List<Frame> frames) {
        Map<String, List<Frame>> rows = new LinkedHashMap<>();
        for (Frame frame : frames) {
            Matcher label = LABEL.matcher(frame.text());
            boolean isLabelled = label.matches();
            rows.computeIfAbsent(isLabelled ? label.group(1) : "", unknown -> new ArrayList<>())
                    .add(isLabelled ? new Frame(frame.at(), frame.kind(), label.group(2)) : frame);
        }
        double last =
                frames.stream().mapToDouble(frame -> frame.at().toNanos()).max().orElse(1);
        double scale = (WIDTH - 2.0 * MARGIN) / Math.max(1, last);
        int height = Math.min(rows.size(), MOST_ROWS) * ROW + 18;
        page.append("<svg viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(height)
                .append("\" role=\"img\" aria-label=\"timeline\">\n");
        int top = 0;
        for (Map.Entry<String, List<Frame>> row : rows.entrySet()) {
            if (top >= MOST_ROWS * ROW) {
                break;
            }
            addRow(page, row.getKey(), row.getValue(), top, scale, last);
            top += ROW;
        }
        page.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\">0</text><text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>%n</svg>%n",
                MARGIN,
                height - 4,
                WIDTH - MARGIN,
                height - 4,
                Words.time(Duration.ofNanos((long) last))));
    }

    private static void addRow(
            StringBuilder page, String label, List<Frame> frames, int top, double scale, double end) {
        int middle = top + ROW / 2;
        for (Bar bar : bars(frames, end).values()) {
            page.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\" opacity=\".25\"/>",
                    MARGIN + bar.from * scale,
                    middle - 8,
                    Math.max(1.5, (bar.to - bar.from) * scale),
                    16,
                    bar.colour));
        }
        page.append(String.format(
                Locale.ROOT,
                "<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\" stroke=\"#888\" stroke-width=\".5\"/>",
                MARGIN,
                WIDTH - MARGIN,
                middle,
                middle));
        if (!label.isEmpty()) {
            page.append("<text x=\"" + MARGIN + "\" y=\"")
                    .append(top + 11)
                    .append("\">")
                    .append(label)
                    .append("</text>");
        }
        for (Frame frame : frames) {
            double x = MARGIN + frame.at().toNanos() * scale;
            boolean isUp = frame.kind() != Frame.Kind.FROM_SERVER;
            boolean isDown = frame.kind() != Frame.Kind.TO_SERVER;
            page.append(String.format(
                            Locale.ROOT,
                            "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"1.5\"><title>",
                            x,
                            x,
                            isUp ? middle - HALF : middle,
                            isDown ? middle + HALF : middle,
                            colour(frame)))
                    .append(Words.time(frame.at()))
                    .append(' ')
                    .append(ReportPage.escaped(shortened(frame.text())))
                    .append("</title></line>");
        }
        page.append('\n');
    }

    private static Map<String, Bar> bars(List<Frame> frames, double end) {
        Map<String, Bar> bars = new LinkedHashMap<>();
        for (Frame frame : frames) {
            Matcher turn = TURN.matcher(frame.text());
            if (frame.kind() == Frame.Kind.EVENT || !turn.find()) {
                continue;
            }
            double at = frame.at().toNanos();
            if (frame.kind() == Frame.Kind.TO_SERVER) {
                bars.values().stream().filter(bar -> bar.to == end).forEach(bar -> {
                    bar.to = at;
                    bar.colour = "#9a6700";
                });
                bars.put(turn.group(1), new Bar(at, end));
            } else if (COMPLETE.matcher(frame.text()).find()) {
                Bar bar = bars.computeIfAbsent(turn.group(1), greeting -> new Bar(0, end));
                if (bar.to == end) {
                    bar.to = at;
                    bar.colour = "#1a7f37";
                }
            }
        }
        return bars;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TITLE ? text : text.substring(0, LONGEST_TITLE - 1) + "…";
    }

    private static String colour(Frame frame) {
        String text = frame.text();
        if (frame.kind() == Frame.Kind.EVENT) {
            return "#cf222e";
        }
        if (text.contains("\"ping_pong\"")) {
            return "#9aa0a6";
        }
        if (text.contains("_required\"")) {
            return "#8250df";
        }
        if (text.contains("\"response\"")) {
            return "#1a7f37";
        }
        return text.contains("\"update_only\"") ? "#c0b283" : "#0969da";
    }
}
