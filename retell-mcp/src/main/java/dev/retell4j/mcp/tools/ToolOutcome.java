package dev.retell4j.mcp.tools;

/** What came of a request: an answer, or a question that has to be answered first. */
public sealed interface ToolOutcome {
    /**
     * It is done, or failed.
     *
     * @param result the answer
     */
    record Answered(ToolResult result) implements ToolOutcome {}

    /**
     * A person has to agree first; nothing has happened yet. The same request comes again with the {@link Consent}.
     *
     * @param question what to ask
     */
    record InputRequired(Question question) implements ToolOutcome {}
}
