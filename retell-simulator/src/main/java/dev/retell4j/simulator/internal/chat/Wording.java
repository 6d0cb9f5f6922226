package dev.retell4j.simulator.internal.chat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a prompt wants the agent to write: everything that it puts in quotation marks. */
final class Wording {
    static final String ANYTHING_ELSE = "Is there anything else that I can do for you?";
    static final String GOODBYE = "Thank you, goodbye.";

    static final String TELL_MORE = "I see. Could you tell me more about that?";

    private static final Pattern QUOTED = Pattern.compile("[\"\u201C]([^\"\u201C\u201D]{6,300})[\"\u201D]");

    private Wording() {}

    /** Returns the lines in quotation marks. */
    static List<String> quoted(String prompt) {
        List<String> lines = new ArrayList<>();
        Matcher matcher = QUOTED.matcher(prompt);
        while (matcher.find()) {
            lines.add(matcher.group(1).trim());
        }
        return lines;
    }

    /** Returns the lines in quotation marks, or the other one when there are none. */
    static List<String> quotedOr(String prompt, String otherwise) {
        List<String> lines = quoted(prompt);
        return lines.isEmpty() ? List.of(otherwise) : lines;
    }

    /** Returns a line that tells where the conversation is. */
    static String topic(String name) {
        return "Let us come to this point: " + name.replace('_', ' ').replace('-', ' ') + ". What can you tell me?";
    }

    /** Returns the lines of a flow's node. */
    static List<String> linesOf(JsonNode node) {
        JsonNode instruction = node.path("instruction");
        String text = JsonTrees.text(instruction, "text", "");
        if ("static_text".equals(JsonTrees.text(instruction, "type"))) {
            return text.isEmpty() ? List.of() : List.of(text);
        }
        return quotedOr(text, topic(JsonTrees.text(node, "name", JsonTrees.text(node, "id", "this"))));
    }

    static String greeting(JsonNode agent) {
        return "Hello, this is " + JsonTrees.text(agent, "agent_name", "your assistant") + ". How can I help you?";
    }
}
