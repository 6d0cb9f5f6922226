package dev.retell4j.simulator.internal.testing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Judges a conversation by the metrics of its test case, as far as that is possible without understanding them: words
 * in quotation marks have to be the agent's, and tools that are named have to be called; in a metric that says "not" or
 * "never", they must not. A metric without either is met.
 */
final class TestJudge {
    private static final Pattern QUOTED = Pattern.compile("[\"\u201C]([^\"\u201C\u201D]{2,300})[\"\u201D]");
    private static final Pattern NEGATION = Pattern.compile("(?i)\\b(not|never|without|avoids?)\\b|n't\\b");

    /** What came out: whether all metrics were met, and the reasons. */
    record Verdict(boolean passed, String explanation) {}

    private final String agentWords;
    private final Set<String> called = new HashSet<>();
    private final Set<String> tools = new HashSet<>();

    /**
     * Makes a judge.
     *
     * @param messages the conversation
     * @param engine the LLM or flow, which tells what tools there are
     */
    TestJudge(List<? extends JsonNode> messages, JsonNode engine) {
        StringBuilder words = new StringBuilder();
        for (JsonNode message : messages) {
            String role = JsonTrees.text(message, "role", "");
            if (role.equals("agent")) {
                words.append(JsonTrees.text(message, "content", "")).append('\n');
            } else if (role.equals("tool_call_invocation")) {
                called.add(JsonTrees.text(message, "name", ""));
            }
        }
        agentWords = words.toString().toLowerCase(Locale.ROOT);
        addTools(engine.path("general_tools"));
        addTools(engine.path("tools"));
        for (String parts : List.of("states", "nodes", "components")) {
            for (JsonNode part : engine.path(parts)) {
                addTools(part.path("tools"));
            }
        }
        tools.addAll(called);
    }

    private void addTools(JsonNode more) {
        more.forEach(tool -> tools.add(JsonTrees.text(tool, "name", "")));
    }

    Verdict judge(JsonNode metrics) {
        List<String> problems = new ArrayList<>();
        for (JsonNode metric : metrics) {
            String text = metric.asText();
            List<String> found = problems(text);
            if (!found.isEmpty()) {
                problems.add("Not met: " + text + " (" + String.join("; ", found) + ")");
            }
        }
        return problems.isEmpty()
                ? new Verdict(
                        true,
                        metrics.size() == 1 ? "The metric was met." : "All " + metrics.size() + " metrics were met.")
                : new Verdict(false, String.join(" ", problems));
    }

    private List<String> problems(String metric) {
        boolean wanted = !NEGATION.matcher(metric).find();
        List<String> problems = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(metric);
        while (quoted.find()) {
            String words = quoted.group(1);
            if (agentWords.contains(words.toLowerCase(Locale.ROOT)) != wanted) {
                problems.add("the agent " + (wanted ? "did not say \"" : "said \"") + words + "\"");
            }
        }
        for (String word : metric.split("[^A-Za-z0-9_-]+", -1)) {
            if (tools.contains(word) && !word.isEmpty() && called.contains(word) != wanted) {
                problems.add("the tool " + word + (wanted ? " was not called" : " was called"));
            }
        }
        return problems;
    }
}
