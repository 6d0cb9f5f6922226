package dev.retell4j.websocket;

import java.util.Optional;

/**
 * A message as chat-style LLM APIs want it.
 *
 * @param role whose message it is
 * @param content what was said, or what a tool gave back; empty in a message of the assistant that calls a tool
 * @param toolUse the call of a tool, in the message that calls it and in the one with its result; else empty
 */
public record ChatTurn(Role role, String content, Optional<ToolUse> toolUse) {
    /** Returns whose message it is and how long, nothing of what was said; for logs. */
    @Override
    public String toString() {
        return "ChatTurn[" + role + toolUse.map(use -> ", " + use).orElse("") + ", " + content.length()
                + " characters]";
    }

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
        /** Returns which call it is, without its arguments; for logs. */
        @Override
        public String toString() {
            return "ToolUse[" + name + ", " + id + "]";
        }
    }
}
