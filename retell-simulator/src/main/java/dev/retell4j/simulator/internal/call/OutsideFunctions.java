package dev.retell4j.simulator.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls the functions of agents where they are, on somebody's server. Used under the workspace's lock. */
public interface OutsideFunctions {
    /** Calls none. */
    OutsideFunctions NONE = new OutsideFunctions() {
        @Override
        public boolean covers(JsonNode tool, DynamicVariables variables) {
            return false;
        }

        @Override
        public void call(Request request, Consumer<@Nullable Outcome> then) {
            throw new IllegalStateException("No function is called");
        }
    };

    /**
     * What is called.
     *
     * @param tool the tool, as the prompt or flow defines it
     * @param variables what its texts are resolved with
     * @param arguments the arguments
     * @param kind what the conversation is, {@code call} or {@code chat}
     * @param conversationId its id
     * @param conversation the conversation so far; asked for only when it is sent
     * @param atOnce whether tries follow one another at once, since somebody waits for the answer
     */
    record Request(
            JsonNode tool,
            DynamicVariables variables,
            ObjectNode arguments,
            String kind,
            String conversationId,
            Supplier<ObjectNode> conversation,
            boolean atOnce) {}

    /**
     * What came of it.
     *
     * @param content the result as the agent is told it
     * @param successful whether the function answered with a status from 200 to 299
     * @param variables the tool's {@code response_variables} that were found in the result
     */
    record Outcome(String content, boolean successful, Map<String, String> variables) {}

    /** Tells whether a tool is a function that can be called. */
    boolean covers(JsonNode tool, DynamicVariables variables);

    /**
     * Calls a function.
     *
     * @param request what is called
     * @param then gets the outcome later, under the lock; null when the simulator forgets the call. Holds ids, not
     *     objects that a captured state copies
     */
    void call(Request request, Consumer<@Nullable Outcome> then);
}
