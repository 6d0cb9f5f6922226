package dev.retell4j.mcp.internal.dispatch;

import dev.retell4j.mcp.policy.McpPolicy;
import dev.retell4j.mcp.tools.CallLink;
import dev.retell4j.mcp.tools.Dispatcher;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.tools.ToolObserver;
import dev.retell4j.mcp.tools.ToolOutcome;
import dev.retell4j.mcp.tools.ToolRequest;
import dev.retell4j.mcp.tools.ToolResult;
import dev.retell4j.mcp.workspaces.Caller;
import dev.retell4j.mcp.workspaces.Workspaces;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Runs tools under a policy. */
public final class PolicyDispatcher implements Dispatcher {
    private final List<Tool> tools;

    /**
     * Makes a dispatcher.
     *
     * @param tools all tools, in the order in which they are listed
     * @param workspaces where they may act
     * @param policy what they may do
     * @param observers who hears of the calls
     */
    public PolicyDispatcher(List<Tool> tools, Workspaces workspaces, McpPolicy policy, List<ToolObserver> observers) {
        this.tools = List.copyOf(tools);
        Objects.requireNonNull(workspaces, "workspaces");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(observers, "observers");
    }

    @Override
    public List<Tool> tools(Caller caller) {
        return tools;
    }

    @Override
    public CompletionStage<ToolOutcome> call(ToolRequest request, CallLink link) {
        return CompletableFuture.completedFuture(
                new ToolOutcome.Answered(ToolResult.error("There is no tool " + request.tool())));
    }
}
