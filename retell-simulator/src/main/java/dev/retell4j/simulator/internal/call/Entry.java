package dev.retell4j.simulator.internal.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.state.JsonTrees;

/** An entry of a transcript, kept small: word timings are made when somebody reads them. */
sealed interface Entry {
    /** Returns the entry as it stands in {@code transcript_with_tool_calls}. */
    ObjectNode toJson();

    /** Somebody said something. */
    record Spoken(String role, String text, double start, double end) implements Entry {
        @Override
        public ObjectNode toJson() {
            ObjectNode utterance = JsonTrees.object().put("role", role).put("content", text);
            utterance.set("words", Speech.timings(text, start, end));
            return utterance;
        }
    }

    /** The agent called a tool. */
    record Invocation(String id, String name, String arguments) implements Entry {
        @Override
        public ObjectNode toJson() {
            return JsonTrees.object()
                    .put("role", "tool_call_invocation")
                    .put("tool_call_id", id)
                    .put("name", name)
                    .put("arguments", arguments);
        }
    }

    /** A tool answered. */
    record Result(String id, String content, boolean successful) implements Entry {
        @Override
        public ObjectNode toJson() {
            return JsonTrees.object()
                    .put("role", "tool_call_result")
                    .put("tool_call_id", id)
                    .put("content", content)
                    .put("successful", successful);
        }
    }

    /**
     * A multi-state prompt changed its state. Calls have no entry of their own for that: the contract knows the
     * transition of a node, and a state is told by its name in both places.
     */
    record Transition(String from, String to) implements Entry {
        @Override
        public ObjectNode toJson() {
            return JsonTrees.object()
                    .put("role", "node_transition")
                    .put("former_node_id", from)
                    .put("former_node_name", from)
                    .put("new_node_id", to)
                    .put("new_node_name", to)
                    .put("transition_type", "normal");
        }
    }

    /** A key was pressed. */
    record KeyPress(String digit) implements Entry {
        @Override
        public ObjectNode toJson() {
            return JsonTrees.object().put("role", "dtmf").put("digit", digit);
        }
    }
}
