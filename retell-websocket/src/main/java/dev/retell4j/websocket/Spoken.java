package dev.retell4j.websocket;

import java.util.Locale;

/** What the agent has said between two transcripts. */
final class Spoken {
    private Spoken() {}

    static String between(Transcript before, Transcript after) {
        return "";
    }

    /** Whether something was left out at the end, whatever the punctuation. */
    static boolean isPart(String spoken, String generated) {
        String said = letters(spoken);
        String meant = letters(generated);
        return said.length() < meant.length() && meant.startsWith(said);
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
