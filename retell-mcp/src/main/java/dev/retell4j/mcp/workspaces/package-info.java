/** Retell workspaces by name, and who may use which. */
@NullMarked
package dev.retell4j.mcp.workspaces;

import org.jspecify.annotations.NullMarked;
