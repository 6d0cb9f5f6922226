package dev.retell4j.mcp.workspaces;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who uses the tools.
 *
 * @param id what tells callers apart, never a secret
 * @param workspaces names of the workspaces that the caller may use; empty for all
 * @param toolsets toolsets that the caller may use; empty for all
 * @param ownWorkspace the caller's own workspace, when the caller brings a Retell key; otherwise null
 */
public record Caller(
        String id,
        Set<String> workspaces,
        Set<String> toolsets,
        @Nullable Workspace ownWorkspace) {
    /** The caller of a process that serves one person. */
    public static final Caller LOCAL = new Caller("local", Set.of(), Set.of(), null);

    /**
     * Returns the workspace that the caller brings.
     *
     * @return the workspace, or empty when the caller uses the server's
     */
    public Optional<Workspace> own() {
        return Optional.ofNullable(ownWorkspace);
    }
}
