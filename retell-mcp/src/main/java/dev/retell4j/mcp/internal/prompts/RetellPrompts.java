package dev.retell4j.mcp.internal.prompts;

import dev.retell4j.mcp.prompts.Completions;
import dev.retell4j.mcp.prompts.Prompt;
import dev.retell4j.mcp.workspaces.Workspaces;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** The instructions that come with Retell, and what proposes their arguments. */
public final class RetellPrompts {
    private RetellPrompts() {}

    /**
     * Makes the prompts.
     *
     * @return the prompts, in the order in which they are listed
     */
    public static List<Prompt> all() {
        return List.of();
    }

    /**
     * Makes what proposes arguments.
     *
     * @param workspaces where ids are looked up
     * @return the proposals
     */
    public static Completions completions(Workspaces workspaces) {
        Objects.requireNonNull(workspaces, "workspaces");
        return (of, argument, begun, others, caller) -> CompletableFuture.completedFuture(List.of());
    }
}
