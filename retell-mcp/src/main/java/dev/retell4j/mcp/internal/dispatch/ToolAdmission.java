package dev.retell4j.mcp.internal.dispatch;

import dev.retell4j.mcp.workspaces.Caller;
import java.util.Optional;

/** Tells transports which calls of tools need not be tried. */
public interface ToolAdmission {
    /**
     * Tells why a caller cannot call a tool.
     *
     * @param tool its name
     * @param caller who would call it
     * @return that it is hidden, or that there is none and which may have been meant; empty when it can be called
     */
    Optional<String> whyNot(String tool, Caller caller);
}
