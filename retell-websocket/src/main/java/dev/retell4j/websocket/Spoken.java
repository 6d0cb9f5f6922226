package dev.retell4j.websocket;

import dev.retell4j.transcripts.TranscriptEntry;
import dev.retell4j.transcripts.UtteranceRole;
import java.util.List;
import java.util.Locale;

/** What the agent has said between two transcripts. */
final class Spoken {
    private Spoken() {}

    /** The last entry of the transcript before may have grown since. */
    static String between(Transcript before, Transcript after) {
        List<TranscriptEntry> old = before.entries();
        List<TranscriptEntry> now = after.entries();
        int first = after.changeSince(before).firstChanged();
        String spoken = "";
        for (int i = first; i < now.size(); i++) {
            if (isByAgent(now.get(i))) {
                String content = ChatTurns.content(now.get(i));
                String known = i < old.size() && isByAgent(old.get(i)) ? ChatTurns.content(old.get(i)) : "";
                String added = content.startsWith(known) ? content.substring(known.length()) : content;
                spoken = ChatTurns.join(spoken, added.strip());
            }
        }
        return spoken;
    }

    private static boolean isByAgent(TranscriptEntry entry) {
        return UtteranceRole.AGENT.equals(ChatTurns.role(entry));
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
