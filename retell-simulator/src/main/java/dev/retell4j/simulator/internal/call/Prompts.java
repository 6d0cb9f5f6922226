package dev.retell4j.simulator.internal.call;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a prompt lets the agent say: the simulator has no model, but prompts often quote the words. */
public final class Prompts {
    private static final Pattern QUOTED = Pattern.compile("[\"\u201C]([^\"\u201C\u201D]{6,300})[\"\u201D]");
    private static final List<String> QUESTIONS = List.of(
            "How can I help you with that?",
            "Is there anything that you would like me to note down?",
            "Shall I go on with the next step?");

    private Prompts() {}

    /** Returns what a prompt puts in quotation marks, at most so many lines. */
    public static List<String> quoted(String prompt, int most) {
        List<String> lines = new ArrayList<>();
        Matcher matcher = QUOTED.matcher(prompt);
        while (lines.size() < most && matcher.find()) {
            lines.add(matcher.group(1).trim());
        }
        return List.copyOf(lines);
    }

    /** Returns a question that fits anywhere. */
    public static String question(RandomGenerator random) {
        return QUESTIONS.get(random.nextInt(QUESTIONS.size()));
    }

    /** Returns how one turns to a state or a node without words of its own. */
    public static String topic(String name) {
        return "Let us come to this point: " + name.replace('_', ' ').replace('-', ' ') + ". ";
    }
}
