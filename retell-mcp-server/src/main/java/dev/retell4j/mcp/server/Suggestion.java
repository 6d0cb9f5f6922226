package dev.retell4j.mcp.server;

import java.util.List;

/** Guesses what somebody meant who mistyped a name. */
final class Suggestion {
    private Suggestion() {}

    /** Ends a sentence about an option or a setting that does not exist. */
    static String of(String typed, List<String> known) {
        return of(typed, known, "--help lists what there is.");
    }

    /**
     * Ends a sentence about a name that does not exist.
     *
     * @param otherwise where the names can be read, for when none is near
     */
    static String of(String typed, List<String> known, String otherwise) {
        String nearest = "";
        int least = Math.max(2, typed.length() / 3) + 1;
        for (String each : known) {
            int distance = distance(typed, each);
            if (distance < least || (distance <= least && each.startsWith(typed))) {
                least = distance;
                nearest = each;
            }
        }
        return nearest.isEmpty() ? "; " + otherwise : "; did you mean " + nearest + "?";
    }

    /** How many characters have to be put in, left out or changed. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
