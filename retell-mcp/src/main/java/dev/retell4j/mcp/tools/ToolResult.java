package dev.retell4j.mcp.tools;

import dev.retell4j.types.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answer of a tool: content for the model, the same as structure for programs, or an error to act on. */
public final class ToolResult {
    private final List<Content> content;
    private final @Nullable Json structure;
    private final boolean error;

    private ToolResult(List<Content> content, @Nullable Json structure, boolean error) {
        this.content = List.copyOf(content);
        this.structure = structure;
        this.error = error;
    }

    /**
     * Makes an answer of a short text.
     *
     * @param text the text
     * @return the answer
     */
    public static ToolResult text(String text) {
        return new ToolResult(List.of(new Content.Text(text)), null, false);
    }

    /**
     * Makes an answer of a structure and its short twin in words.
     *
     * @param text what a person would say
     * @param structure an object that fits the tool's output schema
     * @return the answer
     */
    public static ToolResult of(String text, Json structure) {
        return new ToolResult(List.of(new Content.Text(text)), structure, false);
    }

    /**
     * Makes an answer of any content.
     *
     * @param content the content
     * @return the answer
     */
    public static ToolResult content(List<Content> content) {
        return new ToolResult(content, null, false);
    }

    /**
     * Makes an error that the model can act on.
     *
     * @param text what is wrong and what to do
     * @return the answer
     */
    public static ToolResult error(String text) {
        return new ToolResult(List.of(new Content.Text(text)), null, true);
    }

    /**
     * Makes an error with a structure.
     *
     * @param text what is wrong and what to do
     * @param structure the same for programs
     * @return the answer
     */
    public static ToolResult error(String text, Json structure) {
        return new ToolResult(List.of(new Content.Text(text)), structure, true);
    }

    /**
     * Adds a link to something that can be read by address.
     *
     * @param uri the address, for example {@code retell://calls/call_1}
     * @param name what it is
     * @return a new answer
     */
    public ToolResult link(String uri, String name) {
        List<Content> more = new ArrayList<>(content);
        more.add(new Content.Link(uri, name));
        return new ToolResult(more, structure, error);
    }

    /** Returns the same answer with other parts. */
    ToolResult with(List<Content> parts, @Nullable Json other) {
        return new ToolResult(parts, other, error);
    }

    /**
     * Returns the content.
     *
     * @return the parts, in order
     */
    public List<Content> content() {
        return content;
    }

    /**
     * Returns the structure.
     *
     * @return an object, or empty
     */
    public Optional<Json> structure() {
        return Optional.ofNullable(structure);
    }

    /**
     * Tells whether it is an error.
     *
     * @return true for an error
     */
    public boolean isError() {
        return error;
    }
}
