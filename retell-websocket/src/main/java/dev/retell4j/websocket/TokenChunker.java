package dev.retell4j.websocket;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Groups the tokens of a model into pieces that are worth a frame each. Put together, the pieces are the tokens,
 * character by character, spaces included.
 *
 * <p>Retell starts to speak when the first full sentence is there, so that nothing is gained by sending single tokens,
 * and nothing lost by waiting for the end of a clause.
 *
 * <p>A sentence ends behind {@code . ! ? …} and a space, behind {@code 。 ！ ？} and their like, and behind a line break;
 * a clause also behind {@code , ; :} and a space, a dash between spaces, and {@code ， 、 ； ：}. Quotation marks and
 * brackets that close are part of it, and so is the space behind it. There is no end within {@code 3.14} or
 * {@code 1,000}, nor behind the usual abbreviations, initials and the number of a list's item.
 *
 * <p>It has no clock and no thread: whoever uses it tells it the time and asks it for what is due. For use by one
 * thread at a time.
 */
public final class TokenChunker {
    /** How long words are held back by default. */
    public static final Duration DEFAULT_MAX_HOLD = Duration.ofMillis(250);

    /** How long a piece becomes at most by default, in characters. */
    public static final int DEFAULT_MAX_LENGTH = 240;

    /** What ends with a full stop and mostly goes on; lower case. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "st", "jr", "sr", "vs", "etc", "no", "dept", "approx", "ext", "fig", "inc",
            "ltd", "co", "corp", "ave", "blvd", "rd", "gen", "sen", "rep", "capt", "sgt", "rev", "hon", "e.g", "i.e",
            "a.m", "p.m", "u.s", "z.b", "d.h", "u.a", "bzw", "ca", "nr", "str", "hr", "fr", "tel", "usw", "evtl", "ggf",
            "inkl", "zzgl", "sra", "sres", "srta", "av", "mme", "mlle", "ste", "jan", "feb", "mar", "apr", "jun", "jul",
            "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "wed", "thu", "fri");

    private static final String CLOSING = "\"'”’»›)]}」』）】》〉";
    private static final String WIDE_SENTENCE_ENDS = "。！？｡";
    private static final String WIDE_CLAUSE_ENDS = "，、；：";

    private static final int NONE = 0;
    private static final int UNDECIDED = -1;

    private final Style style;
    private final long maxHold;
    private final int maxLength;
    private final StringBuilder held = new StringBuilder();

    /** Where what is held back begins; what is before it was taken. */
    private int start;

    /** Where the search for an end goes on: before it there is none. */
    private int searched;

    /** When the oldest character that is held back came. */
    private long heldSince;

    private TokenChunker(Style style, long maxHold, int maxLength) {
        this.style = style;
        this.maxHold = maxHold;
        this.maxLength = maxLength;
    }

    /**
     * Makes a chunker with {@link #DEFAULT_MAX_HOLD} and {@link #DEFAULT_MAX_LENGTH}.
     *
     * @param style where pieces end
     * @return the chunker
     */
    public static TokenChunker of(Style style) {
        return of(style, DEFAULT_MAX_HOLD, DEFAULT_MAX_LENGTH);
    }

    /**
     * Makes a chunker.
     *
     * @param style where pieces end
     * @param maxHold how long words are held back at most; then those that are complete are due. Above 0
     * @param maxLength how many characters a piece has at most; at least 2. What is longer is cut between words if that
     *     is possible
     * @return the chunker
     * @throws IllegalArgumentException when a limit is out of bounds
     */
    public static TokenChunker of(Style style, Duration maxHold, int maxLength) {
        if (maxHold.isZero() || maxHold.isNegative()) {
            throw new IllegalArgumentException("maxHold must be above 0, but is " + maxHold);
        }
        if (maxLength < 2) {
            throw new IllegalArgumentException("maxLength must be at least 2, but is " + maxLength);
        }
        long nanos = maxHold.compareTo(Duration.ofDays(365)) > 0
                ? Duration.ofDays(365).toNanos()
                : maxHold.toNanos();
        return new TokenChunker(style, nanos, maxLength);
    }

    /**
     * Adds a token.
     *
     * @param token any text, also empty; a surrogate is held back until its other half comes
     * @param nanoTime the time, as {@link System#nanoTime()} counts it
     * @return the pieces that are complete, in order; mostly none or one, none of them empty
     */
    public List<String> add(String token, long nanoTime) {
        if (token.isEmpty()) {
            return List.of();
        }
        if (held.length() == 0) {
            heldSince = nanoTime;
        }
        held.append(token);
        List<String> pieces = new ArrayList<>(1);
        int end = nextEnd();
        while (end > start) {
            pieces.add(take(end, nanoTime));
            end = nextEnd();
        }
        forgetTaken();
        return pieces;
    }

    /**
     * Returns when words will have been held back for too long.
     *
     * @return the time from which on {@link #due} has a piece, as {@link System#nanoTime()} counts it; empty when no
     *     complete word is held back
     */
    public OptionalLong deadline() {
        return lastSpeakable() > 0 ? OptionalLong.of(heldSince + maxHold) : OptionalLong.empty();
    }

    /**
     * Takes what was held back for too long: all complete words. To be called when {@link #deadline()} is past, in
     * place of waiting for more tokens.
     *
     * @param nanoTime the time, as {@link System#nanoTime()} counts it
     * @return a piece, or empty when nothing is due
     */
    public Optional<String> due(long nanoTime) {
        int end = lastSpeakable();
        if (end == 0 || nanoTime - heldSince < maxHold) {
            return Optional.empty();
        }
        Optional<String> piece = Optional.of(take(end, nanoTime));
        forgetTaken();
        return piece;
    }

    /**
     * Takes all that is left, when no more tokens come.
     *
     * @return the last piece, or empty when nothing is left; at most as long as a piece may be
     */
    public Optional<String> finish() {
        if (held.length() == 0) {
            return Optional.empty();
        }
        String rest = held.toString();
        start = held.length();
        forgetTaken();
        return Optional.of(rest);
    }

    private String take(int end, long nanoTime) {
        String piece = held.substring(start, end);
        start = end;
        searched = end;
        heldSince = nanoTime;
        return piece;
    }

    private void forgetTaken() {
        held.delete(0, start);
        searched = Math.max(0, searched - start);
        start = 0;
    }

    /** Where the next piece ends; where it starts when it is not complete. */
    private int nextEnd() {
        int end = style == Style.TOKENS ? wholeCharacters(held.length()) : endOfStyle();
        if (end > start && end - start <= maxLength) {
            return end;
        }
        return held.length() - start > maxLength ? cut() : start;
    }

    /** What is too long is cut behind a word, or else where no character is torn apart. */
    private int cut() {
        int end = lastWordEnd(start + maxLength);
        return end > start ? end : wholeCharacters(start + maxLength);
    }

    private int wholeCharacters(int end) {
        return end > start && Character.isHighSurrogate(held.charAt(end - 1)) ? end - 1 : end;
    }

    /**
     * Finds the first end of a sentence or clause that is certain: something comes behind its mark, or else there is a
     * line break.
     */
    private int endOfStyle() {
        int limit = start + Math.min(held.length() - start, maxLength);
        for (int i = searched; i < limit; i++) {
            int end = endAt(i, limit);
            if (end > NONE) {
                return end;
            }
            if (end == UNDECIDED) {
                searched = i;
                return start;
            }
        }
        searched = limit;
        return start;
    }

    /** The end of what the mark at the index ends; or none; or undecided as long as nothing comes behind. */
    private int endAt(int index, int limit) {
        char mark = held.charAt(index);
        if (mark == '\n') {
            return index + 1;
        }
        boolean wide =
                WIDE_SENTENCE_ENDS.indexOf(mark) >= 0 || style == Style.CLAUSES && WIDE_CLAUSE_ENDS.indexOf(mark) >= 0;
        if (!wide && !isNarrowEnd(mark)) {
            return NONE;
        }
        int next = index + 1;
        while (next < limit && isPartOfEnd(held.charAt(next))) {
            next++;
        }
        if (next == limit) {
            return UNDECIDED;
        }
        if (!wide && !(isSpace(held.charAt(next)) && isEndOfSentence(mark, index))) {
            return NONE;
        }
        while (next < limit && isSpace(held.charAt(next)) && held.charAt(next) != '\n') {
            next++;
        }
        return next;
    }

    private boolean isNarrowEnd(char mark) {
        return switch (mark) {
            case '.', '!', '?', '…', '؟', '।' -> true;
            case ',', ';', ':', '–', '—', '،', '؛' -> style == Style.CLAUSES;
            default -> false;
        };
    }

    private static boolean isPartOfEnd(char c) {
        return CLOSING.indexOf(c) >= 0 || ".!?…".indexOf(c) >= 0 || WIDE_SENTENCE_ENDS.indexOf(c) >= 0;
    }

    private static boolean isSpace(char c) {
        // Without those that do not break, which can be within a number
        return Character.isWhitespace(c);
    }

    /**
     * Tells a full stop from the dot of an abbreviation, an initial or the number of an item; other marks are clear.
     */
    private boolean isEndOfSentence(char mark, int index) {
        if (mark != '.' || held.charAt(index + 1) == '.') {
            return true;
        }
        int from = index;
        while (from > start && isPartOfWord(held.charAt(from - 1))) {
            from--;
        }
        String word = held.substring(from, index);
        if (word.isEmpty()) {
            return true;
        }
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
        boolean item = word.length() <= 2 && isNumber(word) && isLineStart(from);
        return !initial && !item && !ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '.';
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    private boolean isLineStart(int index) {
        return index == start || held.charAt(index - 1) == '\n';
    }

    /** How much of what is held back can be spoken without what may still come; 0 when nothing can. */
    private int lastSpeakable() {
        int length = held.length();
        if (length > 1 && isNarrowEnd(held.charAt(length - 1)) && !Character.isDigit(held.charAt(length - 2))) {
            return length;
        }
        return lastWordEnd(length);
    }

    /** The end of the last word before the limit behind which there is a space, that included; else the start. */
    private int lastWordEnd(int limit) {
        int end = Math.min(limit, held.length());
        while (end > start && !isSpace(held.charAt(end - 1)) && !isWide(held.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** Characters of scripts without spaces, each of which can be the last of a piece. */
    private static boolean isWide(char c) {
        return Character.isIdeographic(c)
                || c >= '\u3000' && c <= '\u30FF'
                || c >= '\uFF00' && c <= '\uFFEF' && !Character.isLetterOrDigit(c);
    }

    /** Where pieces end. */
    public enum Style {
        /** Behind sentences. */
        SENTENCES,

        /** Behind sentences and their clauses. */
        CLAUSES,

        /** Behind each token, as they come. */
        TOKENS
    }
}
