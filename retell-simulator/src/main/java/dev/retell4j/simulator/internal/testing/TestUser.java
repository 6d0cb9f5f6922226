package dev.retell4j.simulator.internal.testing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.simulator.internal.call.DynamicVariables;
import dev.retell4j.simulator.internal.call.Replies;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plays the user of a test case: says what the prompt puts in quotation marks, or what it is about, then goes along.
 */
final class TestUser {
    static final String GOODBYE = "No, that is all. Goodbye.";

    private static final Pattern QUOTED = Pattern.compile("[\"\u201C]([^\"\u201C\u201D]{2,300})[\"\u201D]");
    private static final Pattern FIRST_SENTENCE = Pattern.compile("^[^.!?]*[.!?]?");

    private final Deque<String> lines = new ArrayDeque<>();
    private final Replies replies;

    TestUser(String prompt, DynamicVariables variables, Random random) {
        String resolved = variables.resolve(prompt);
        Matcher quoted = QUOTED.matcher(resolved);
        while (quoted.find()) {
            lines.add(quoted.group(1).trim());
        }
        if (lines.isEmpty()) {
            lines.add(ofMyself(resolved));
        }
        replies = new Replies(variables, random);
    }

    /** Returns what the user says next. */
    String answer(List<? extends JsonNode> messages) {
        if (!lines.isEmpty()) {
            return lines.remove();
        }
        String last = "";
        for (JsonNode message : messages) {
            if ("agent".equals(JsonTrees.text(message, "role"))) {
                last = JsonTrees.text(message, "content", "");
            }
        }
        return last.contains("anything else") ? GOODBYE : replies.to(last);
    }

    /** Turns "You want to move your appointment. …" into "I want to move my appointment." */
    private static String ofMyself(String prompt) {
        Matcher sentence = FIRST_SENTENCE.matcher(prompt.trim());
        String first = sentence.find() ? sentence.group() : prompt;
        return first.replaceAll("(?i)\\byou are\\b", "I am")
                .replaceAll("(?i)\\byou have\\b", "I have")
                .replaceAll("(?i)\\byourself\\b", "myself")
                .replaceAll("(?i)\\byour\\b", "my")
                .replaceAll("(?i)\\byou\\b", "I");
    }
}
