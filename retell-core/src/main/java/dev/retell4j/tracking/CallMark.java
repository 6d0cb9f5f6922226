package dev.retell4j.tracking;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of a call has been seen. It is made from the call itself, so that it means the same to every instance of a
 * program and after a restart.
 *
 * @param stage how far the call had come
 * @param turns number of entries of the transcript
 * @param characters number of characters of the transcript
 */
public record CallMark(CallStage stage, int turns, int characters) implements Comparable<CallMark> {
    private static final Comparator<CallMark> ORDER = Comparator.comparing(CallMark::stage)
            .thenComparingInt(CallMark::turns)
            .thenComparingInt(CallMark::characters);
    private static final Pattern TEXT = Pattern.compile("(registered|ongoing|ended|analyzed)-(\\d{1,9})-(\\d{1,9})");

    /**
     * Reads what {@link #text()} has written.
     *
     * @param text the text
     * @return the mark, or empty when it is none
     */
    public static Optional<CallMark> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new CallMark(
                        CallStage.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    /**
     * Returns the mark as text.
     *
     * @return for example {@code ongoing-4-231}
     */
    public String text() {
        return stage.name().toLowerCase(Locale.ROOT) + "-" + turns + "-" + characters;
    }

    /**
     * Tells whether there is more to see at this mark than at another.
     *
     * @param other the other mark
     * @return false for the same mark
     */
    public boolean isAfter(CallMark other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(CallMark other) {
        return ORDER.compare(this, other);
    }
}
