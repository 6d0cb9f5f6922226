package dev.retell4j.examples.tour;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How times, money and long texts are written. */
final class Wording {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private static final char NO_BREAK = '\u00A0';

    private Wording() {}

    /** Writes how long the program took for something. */
    static String elapsed(Duration duration) {
        long millis = duration.toMillis();
        return millis < 1000 ? millis + " ms" : seconds(duration);
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    /** Writes a place in a call as minutes and seconds. */
    static String clock(double seconds) {
        long whole = (long) seconds;
        return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }

    static String clock(Duration duration) {
        return clock(duration.toMillis() / 1000.0);
    }

    static String millis(double millis) {
        return String.format(Locale.ROOT, "%.0f ms", millis);
    }

    static String cents(double cents) {
        return String.format(Locale.ROOT, "%.2f ¢", cents);
    }

    static String minute(Instant instant) {
        return MINUTE.format(instant.atZone(ZoneId.systemDefault()));
    }

    static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    static String shorten(String text, int length) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= length ? line : line.substring(0, length - 1) + "…";
    }

    /** Keeps words together that belong to each other when their text is broken into lines. */
    static String together(String words) {
        return words.replace(' ', NO_BREAK);
    }

    /** Breaks a text between words; a word that is longer than a line is cut. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            String rest = word;
            if (line.length() > 0 && line.length() + 1 + rest.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (rest.length() > width) {
                lines.add(rest.substring(0, width));
                rest = rest.substring(width);
            }
            line.append(line.length() > 0 ? " " : "").append(rest);
        }
        lines.add(line.toString());
        lines.replaceAll(done -> done.replace(NO_BREAK, ' '));
        return lines;
    }
}
