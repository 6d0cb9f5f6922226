package dev.retell4j.simulator.internal.call;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a patient person on the phone says to an agent. */
public final class Replies {
    private static final List<String> CONSENTS =
            List.of("Yes, that is right.", "That works for me.", "Yes, please.", "Let me see. Yes, that is fine.");
    private static final List<String> NODS = List.of("All right.", "Sure, go ahead.", "Okay, thank you.", "I see.");

    private static final Pattern OPEN_QUESTION =
            Pattern.compile("\\b(what|which|when|how|who|where|could you tell|may i have)\\b");
    private static final Pattern ASKS_FOR_TIME = Pattern.compile("\\b(day|date|when|time)\\b");

    private final DynamicVariables variables;
    private final RandomGenerator random;

    public Replies(DynamicVariables variables, RandomGenerator random) {
        this.variables = variables;
        this.random = random;
    }

    /** Returns an answer to a line of the agent. */
    public String to(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        if (!lower.contains("?")) {
            return any(NODS);
        }
        if (lower.contains("help") || lower.contains("calling about") || lower.contains("what can i do")) {
            return "I would be glad of some help, please.";
        }
        if (!OPEN_QUESTION.matcher(lower).find()) {
            return any(CONSENTS);
        }
        if (ASKS_FOR_TIME.matcher(lower).find()) {
            return "Tuesday morning would be best.";
        }
        if (lower.contains("name")) {
            @Nullable String name = variables.value("name");
            return "My name is " + (name == null ? "Ada Lovelace" : name) + ".";
        }
        if (lower.contains("number")) {
            return "One moment. It is one, two, three, four, five.";
        }
        return "The first one, please.";
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
