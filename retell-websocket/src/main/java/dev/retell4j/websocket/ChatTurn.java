package dev.retell4j.websocket;

import dev.retell4j.internal.redact.Redaction;
import java.util.Optional;

/**
 * A message as chat-style LLM APIs want it.
 *
 * @param role whose message it is
 * @param content what was said, or what a tool gave back; empty in a message of the assistant that calls a tool
 * @param toolUse the call of a tool, in the message that calls it and in the one with its result; else empty
 */
public record ChatTurn(Role role, String content, Optional<ToolUse> toolUse) {
    /** Whose message it is. */
    public enum Role {
        /** Instructions that were put into the call from outside. */
        SYSTEM,

        /** The caller. */
        USER,

        /** The agent. */
        ASSISTANT,

        /** A tool, with a result. */
        TOOL
    }

    /**
     * A call of a tool.
     *
     * @param id unique in the call
     * @param name that of the tool
     * @param arguments JSON text
     */
    public record ToolUse(String id, String name, String arguments) {
        /** Returns the call with the values of secret arguments replaced; for logs. */
        @Override
        public String toString() {
            return "ToolUse[id=" + id + ", name=" + name + ", arguments=" + Redaction.json(arguments) + "]";
        }
    }
}
