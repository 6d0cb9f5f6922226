package dev.retell4j.mcp.tools;

import dev.retell4j.mcp.workspaces.Caller;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * The one place that runs tools: finds the tool, enforces the policy, checks arguments, chooses the workspace, asks for
 * consent, runs, maps errors, limits and masks the answer, and tells the observers. Knows no protocol and no session.
 */
public interface Dispatcher {
    /**
     * Returns the tools that a caller gets to see.
     *
     * @param caller who asks
     * @return the tools, always in the same order
     */
    List<Tool> tools(Caller caller);

    /**
     * Runs a tool. Never completes exceptionally: what goes wrong becomes an answer with an error.
     *
     * @param request what came in
     * @param link what the protocol offers meanwhile
     * @return completes with the answer or with a question
     */
    CompletionStage<ToolOutcome> call(ToolRequest request, CallLink link);
}
