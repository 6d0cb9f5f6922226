package dev.retell4j.mcp.prompts;

import dev.retell4j.mcp.workspaces.Caller;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Proposes how a half-typed argument of a prompt or an address could go on. */
@FunctionalInterface
public interface Completions {
    /**
     * Proposes values.
     *
     * @param of the prompt's name or the address with gaps
     * @param argument the argument's name
     * @param begun what was typed so far
     * @param others what was chosen for other arguments
     * @param caller who types
     * @return completes with at most 100 values, best first
     */
    CompletionStage<List<String>> complete(
            String of, String argument, String begun, Map<String, String> others, Caller caller);
}
