package dev.retell4j.simulator.internal.chat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.simulator.internal.call.Prompts;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.util.List;

/** What agents write: everything that a prompt puts in quotation marks, and a few lines for where it has none. */
final class Wording {
    static final String ANYTHING_ELSE = "Is there anything else that I can do for you?";
    static final String GOODBYE = "Thank you, goodbye.";
    static final String ONE_MOMENT = "One moment, please.";
    static final String TELL_MORE = "I see. Could you tell me more about that?";

    private static final int MOST_LINES = 20;

    private Wording() {}

    /** Returns the lines in quotation marks, or the other one when there are none. */
    static List<String> quotedOr(String prompt, String otherwise) {
        List<String> lines = Prompts.quoted(prompt, MOST_LINES);
        return lines.isEmpty() ? List.of(otherwise) : lines;
    }

    /** Returns a line that tells where the conversation is. */
    static String topic(String name) {
        return Prompts.topic(name) + "What can you tell me?";
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
