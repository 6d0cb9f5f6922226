package dev.retell4j.simulator.internal.call;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long words take. */
final class Speech {
    private static final double SECONDS_PER_WORD = 0.14;
    private static final double SECONDS_PER_LETTER = 0.045;
    private static final double SECONDS_BETWEEN_WORDS = 0.05;
    private static final Pattern WORD = Pattern.compile("\\S+");

    private Speech() {}

    /**
     * Returns how long it takes to say something.
     *
     * @param text the words
     * @param rate how fast, 1 being usual
     * @return the time in seconds
     */
    static double seconds(String text, double rate) {
        double seconds = 0;
        for (String word : words(text)) {
            seconds += wordSeconds(word) + SECONDS_BETWEEN_WORDS;
        }
        return Math.max(0.3, seconds - SECONDS_BETWEEN_WORDS) / rate;
    }

    /**
     * Returns the timings of the words.
     *
     * @param text the words
     * @param start when the first one starts, in seconds of the call
     * @param end when the last one ends
     * @return the words with {@code start} and {@code end}
     */
    static ArrayNode timings(String text, double start, double end) {
        ArrayNode timings = JsonTrees.array();
        double scale = (end - start) / seconds(text, 1);
        double at = start;
        for (String word : words(text)) {
            double until = Math.min(end, at + wordSeconds(word) * scale);
            ObjectNode timing = timings.addObject();
            timing.put("word", word);
            timing.put("start", Rounded.to(3, at));
            timing.put("end", Rounded.to(3, until));
            at = until + SECONDS_BETWEEN_WORDS * scale;
        }
        return timings;
    }

    /**
     * Returns how much of a text has been said.
     *
     * @param text the words
     * @param start when the first one starts, in milliseconds
     * @param end when the last one ends
     * @param at the moment
     * @return the words that were said whole, as they stand in the text; empty for none
     */
    static String said(String text, long start, long end, long at) {
        if (at >= end) {
            return text.stripTrailing();
        }
        double scale = (double) (end - start) / seconds(text, 1);
        double until = (double) start;
        int said = 0;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            until += wordSeconds(word.group()) * scale;
            if (Math.round(until) > at) {
                break;
            }
            said = word.end();
            until += SECONDS_BETWEEN_WORDS * scale;
        }
        return text.substring(0, said);
    }

    /**
     * Returns when a word of a text has been said.
     *
     * @param text the words
     * @param start when the first one starts, in milliseconds
     * @param end when the last one ends
     * @param count which one, from 1
     * @return the moment; the end for a word that the text does not have
     */
    static long endOfWord(String text, long start, long end, int count) {
        double scale = (double) (end - start) / seconds(text, 1);
        double until = (double) start;
        int found = 0;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            until += wordSeconds(word.group()) * scale;
            if (++found == count) {
                return Math.min(end, Math.round(until));
            }
            until += SECONDS_BETWEEN_WORDS * scale;
        }
        return end;
    }

    /** Returns how many words a text has. */
    static int count(String text) {
        return (int) WORD.matcher(text).results().count();
    }

    private static String[] words(String text) {
        return text.trim().split("\\s+", -1);
    }

    private static double wordSeconds(String word) {
        return SECONDS_PER_WORD + SECONDS_PER_LETTER * word.length();
    }
}
