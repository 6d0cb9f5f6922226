package dev.retell4j.mcp.internal.dispatch;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class Nearest {
    private Nearest() {}

    /**
     * Finds the known name that is most like another.
     *
     * @param name what was written
     * @param known the names that there are
     * @return the nearest one, or empty when none is near
     */
    public static Optional<String> to(String name, Collection<String> known) {
        String plain = plain(name);
        String best = null;
        int least = Math.max(1, plain.length() / 3) + 1;
        for (String one : known) {
            String other = plain(one);
            int distance = other.equals(plain) ? 0 : distance(plain, other, least);
            if (distance < least) {
                least = distance;
                best = one;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * Makes the end of a sentence of the nearest name.
     *
     * @param name what was written
     * @param known the names that there are
     * @return {@code ; did you mean `x`?}, or nothing when none is near
     */
    public static String hint(String name, Collection<String> known) {
        return to(name, known).map(one -> "; did you mean `" + one + "`?").orElse("");
    }

    /** Makes {@code agentId}, {@code agent-id} and {@code agent_id} the same. */
    private static String plain(String name) {
        String lower = name.length() > 80 ? name.substring(0, 80) : name;
        return lower.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** Counts the letters that have to be put in, taken out or replaced to make one text of the other. */
    private static int distance(String one, String other, int enough) {
        if (Math.abs(one.length() - other.length()) >= enough) {
            return enough;
        }
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
