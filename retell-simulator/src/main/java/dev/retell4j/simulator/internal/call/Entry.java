package dev.retell4j.simulator.internal.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.simulator.internal.state.JsonTrees;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An entry of a transcript, kept small: word timings are made when somebody reads them. */
sealed interface Entry {
    /** Returns the entry as it stands in {@code transcript_with_tool_calls}. */
    ObjectNode toJson();

    /** Returns the entry with its texts changed. */
    default Entry changed(UnaryOperator<String> change) {
        return this;
    }

    /** Somebody said something; times are in seconds of the call. */
    record Spoken(String role, String text, double start, double end) implements Entry {
        @Override
        public ObjectNode toJson() {
            ObjectNode utterance = JsonTrees.object().put("role", role).put("content", text);
            utterance.set("words", Speech.timings(text, start, end));
            return utterance;
        }

        @Override
        public Entry changed(UnaryOperator<String> change) {
            return new Spoken(role, change.apply(text), start, end);
        }
    }

    /** The agent called a tool. */
    record Invocation(String id, String name, String type, String arguments) implements Entry {
        @Override
        public ObjectNode toJson() {
            return JsonTrees.object()
                    .put("role", "tool_call_invocation")
                    .put("tool_call_id", id)
                    .put("name", name)
                    .put("arguments", arguments);
        }

        @Override
        public Entry changed(UnaryOperator<String> change) {
            return new Invocation(id, name, type, change.apply(arguments));
        }
    }

    /** A tool answered; a server that speaks for an agent may leave open whether it succeeded. */
    record Result(String id, String content, @Nullable Boolean successful, int latencyMillis) implements Entry {
        @Override
        public ObjectNode toJson() {
            ObjectNode result = JsonTrees.object()
                    .put("role", "tool_call_result")
                    .put("tool_call_id", id)
                    .put("content", content);
            if (successful != null) {
                result.put("successful", successful);
            }
            return result;
        }

        @Override
        public Entry changed(UnaryOperator<String> change) {
            return new Result(id, change.apply(content), successful, latencyMillis);
        }
    }

    /**
     * A flow went to another node, or a multi-state prompt to another state. Calls have no entry of their own for the
     * latter: the contract knows the transition of a node, and a state is told by its name in both places.
     */
    record Transition(String fromId, String fromName, String toId, String toName) implements Entry {
        @Override
        public ObjectNode toJson() {
            return JsonTrees.object()
                    .put("role", "node_transition")
                    .put("former_node_id", fromId)
                    .put("former_node_name", fromName)
                    .put("new_node_id", toId)
                    .put("new_node_name", toName)
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

    /** A text message was sent in the call. */
    record Sms(String text, double atSeconds) implements Entry {
        @Override
        public ObjectNode toJson() {
            return JsonTrees.object().put("role", "sms").put("content", text).put("time_sec", Rounded.to(3, atSeconds));
        }

        @Override
        public Entry changed(UnaryOperator<String> change) {
            return new Sms(change.apply(text), atSeconds);
        }
    }

    /** Something was put into the conversation from outside. */
    record Injected(String text, double atSeconds) implements Entry {
        @Override
        public ObjectNode toJson() {
            return JsonTrees.object()
                    .put("role", "injected")
                    .put("content", text)
                    .put("time_sec", Rounded.to(3, atSeconds));
        }

        @Override
        public Entry changed(UnaryOperator<String> change) {
            return new Injected(change.apply(text), atSeconds);
        }
    }
}
