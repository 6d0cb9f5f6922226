package dev.retell4j.mcp.workspaces;

import dev.retell4j.mcp.policy.ToolSelection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who uses the tools, and what this caller may do at most. It can only narrow what the server allows.
 *
 * @param id what tells callers apart, never a secret
 * @param workspaces names of the workspaces that the caller may use; empty for all
 * @param tools the tools that the caller may use, as far as the server has them
 * @param ownWorkspace the caller's own workspace, when the caller brings a Retell key; otherwise null
 */
public record Caller(
        String id,
        Set<String> workspaces,
        ToolSelection tools,
        @Nullable Workspace ownWorkspace) {
    /** The caller of a process that serves one person. */
    public static final Caller LOCAL = of("local");

    /** Copies the workspaces. */
    public Caller {
        Objects.requireNonNull(id, "id");
        workspaces = Set.copyOf(workspaces);
        Objects.requireNonNull(tools, "tools");
    }

    /**
     * Makes a caller who may do whatever the server allows.
     *
     * @param id what tells callers apart, never a secret
     * @return the caller
     */
    public static Caller of(String id) {
        return new Caller(id, Set.of(), ToolSelection.ALL, null);
    }

    /**
     * Limits the caller to some workspaces.
     *
     * @param names the names; empty for all
     * @return the same caller with these instead
     */
    public Caller withWorkspaces(Set<String> names) {
        return new Caller(id, names, tools, ownWorkspace);
    }

    /**
     * Limits the caller to some tools, and to those that were set before.
     *
     * @param fewer the tools
     * @return the same caller with fewer tools
     */
    public Caller withTools(ToolSelection fewer) {
        return new Caller(id, workspaces, tools.and(fewer), ownWorkspace);
    }

    /**
     * Gives the caller an own workspace, which is then the only one.
     *
     * @param workspace the workspace
     * @return the same caller with that workspace
     */
    public Caller withOwnWorkspace(Workspace workspace) {
        return new Caller(id, workspaces, tools, workspace);
    }

    /**
     * Returns the workspace that the caller brings.
     *
     * @return the workspace, or empty when the caller uses the server's
     */
    public Optional<Workspace> own() {
        return Optional.ofNullable(ownWorkspace);
    }
}
