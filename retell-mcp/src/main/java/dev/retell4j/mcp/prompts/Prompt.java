package dev.retell4j.mcp.prompts;

import dev.retell4j.mcp.tools.Content;
import dev.retell4j.mcp.workspaces.Caller;
import java.util.List;
import java.util.Map;

/**
 * Ready-made instructions.
 *
 * @param name the name
 * @param title title for people
 * @param description what it is good for
 * @param arguments what it takes
 * @param writer writes the messages
 */
public record Prompt(String name, String title, String description, List<Argument> arguments, Writer writer) {
    /** Copies the arguments. */
    public Prompt {
        arguments = List.copyOf(arguments);
    }

    /**
     * Something that a prompt takes.
     *
     * @param name the name
     * @param description what it is
     * @param required whether the prompt cannot do without
     */
    public record Argument(String name, String description, boolean required) {}

    /**
     * A message of a prompt.
     *
     * @param fromUser whether the person says it; otherwise the assistant
     * @param content what is said
     */
    public record Message(boolean fromUser, Content content) {}

    /** Writes the messages of a prompt. */
    @FunctionalInterface
    public interface Writer {
        /**
         * Writes the messages.
         *
         * @param arguments the arguments by name
         * @param caller who asked
         * @return the messages
         */
        List<Message> write(Map<String, String> arguments, Caller caller);
    }
}
