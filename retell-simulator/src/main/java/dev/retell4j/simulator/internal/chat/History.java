package dev.retell4j.simulator.internal.chat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What was written and done so far, as far as an agent's next answer depends on it. */
final class History {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{.*?}}+");
    private static final Pattern GOODBYE =
            Pattern.compile("(?i)\\b(good)?bye\\b|\\bthat('s| is) all\\b|\\bnothing else\\b");
    private static final Pattern NO = Pattern.compile("(?i)^\\W*no\\b.*", Pattern.DOTALL);

    private final List<? extends JsonNode> messages;

    History(List<? extends JsonNode> messages) {
        this.messages = messages;
    }

    /** Tells whether the agent wrote something that a line stands for, whatever its variables were then. */
    boolean holds(String line) {
        String[] parts = VARIABLE.split(line, -1);
        return messages.stream()
                .anyMatch(message ->
                        role(message).equals("agent") && fits(JsonTrees.text(message, "content", ""), parts));
    }

    /**
     * Tells whether a text consists of parts with anything between them. A regular expression would try every way to
     * share out the text among the gaps.
     */
    private static boolean fits(String text, String[] parts) {
        String first = parts[0];
        if (parts.length == 1) {
            return text.equals(first);
        }
        String last = parts[parts.length - 1];
        int end = text.length() - last.length();
        if (end < first.length() || !text.startsWith(first) || !text.endsWith(last)) {
            return false;
        }
        int at = first.length();
        for (int i = 1; i < parts.length - 1; i++) {
            int found = text.indexOf(parts[i], at);
            if (found < 0) {
                return false;
            }
            at = found + parts[i].length();
        }
        return at <= end;
    }

    /** Tells whether a tool was called since the last transition. */
    boolean calledHere(String tool) {
        return here().stream()
                .anyMatch(message ->
                        role(message).equals("tool_call_invocation") && tool.equals(JsonTrees.text(message, "name")));
    }

    /** Returns what the user wrote since the last transition. */
    String userWordsHere() {
        StringBuilder words = new StringBuilder();
        for (JsonNode message : here()) {
            if (role(message).equals("user")) {
                words.append(JsonTrees.text(message, "content", "")).append('\n');
            }
        }
        return words.toString();
    }

    /** Returns what the user has just written; empty when it was not the user's turn. */
    String lastUserWords() {
        JsonNode last = messages.isEmpty() ? JsonTrees.object() : messages.get(messages.size() - 1);
        return role(last).equals("user") ? JsonTrees.text(last, "content", "") : "";
    }

    /** Returns the states, or the nodes by id, that the conversation was in and left or entered. */
    Set<String> visited() {
        Set<String> visited = new HashSet<>();
        for (JsonNode message : messages) {
            for (String field : List.of("former_state_name", "new_state_name", "former_node_id", "new_node_id")) {
                visited.add(JsonTrees.text(message, field, ""));
            }
        }
        return visited;
    }

    /** Tells whether the user has just said goodbye, or wants nothing else when asked. */
    boolean endsWithGoodbye() {
        String words = lastUserWords();
        return GOODBYE.matcher(words).find()
                || (NO.matcher(words).matches() && lastOfAgent().contains("anything else"));
    }

    private String lastOfAgent() {
        for (int i = messages.size() - 1; i >= 0; i--) {
            if (role(messages.get(i)).equals("agent")) {
                return JsonTrees.text(messages.get(i), "content", "");
            }
        }
        return "";
    }

    private List<? extends JsonNode> here() {
        for (int i = messages.size() - 1; i >= 0; i--) {
            if (role(messages.get(i)).endsWith("_transition")) {
                // What the user wrote just before the transition was about leaving the place before.
                return messages.subList(i + 1, messages.size());
            }
        }
        return new ArrayList<>(messages);
    }

    private static String role(JsonNode message) {
        return JsonTrees.text(message, "role", "");
    }
}
