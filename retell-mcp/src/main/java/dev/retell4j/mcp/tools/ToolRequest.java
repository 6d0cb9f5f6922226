package dev.retell4j.mcp.tools;

import dev.retell4j.mcp.workspaces.Caller;
import dev.retell4j.types.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came in: a tool by name or alias, its arguments as they were sent, who sent them, and an answered question. */
public final class ToolRequest {
    private final String tool;
    private final Json arguments;
    private final Caller caller;
    private final @Nullable Consent consent;

    private ToolRequest(String tool, Json arguments, Caller caller, @Nullable Consent consent) {
        this.tool = tool;
        this.arguments = arguments;
        this.caller = caller;
        this.consent = consent;
    }

    /**
     * Makes a request.
     *
     * @param tool name or alias
     * @param arguments an object, or null
     * @param caller who calls
     * @return the request
     */
    public static ToolRequest of(String tool, Json arguments, Caller caller) {
        return new ToolRequest(tool, arguments, caller, null);
    }

    /**
     * Makes the same request again, with what the person answered.
     *
     * @param answer the answer
     * @return a new request
     */
    public ToolRequest answered(Consent answer) {
        return new ToolRequest(tool, arguments, caller, answer);
    }

    /**
     * Returns which tool.
     *
     * @return name or alias
     */
    public String tool() {
        return tool;
    }

    /**
     * Returns the arguments.
     *
     * @return the JSON as it was sent
     */
    public Json arguments() {
        return arguments;
    }

    /**
     * Returns who calls.
     *
     * @return the caller
     */
    public Caller caller() {
        return caller;
    }

    /**
     * Returns what the person answered.
     *
     * @return the answer, or empty when nobody was asked yet
     */
    public Optional<Consent> consent() {
        return Optional.ofNullable(consent);
    }
}
