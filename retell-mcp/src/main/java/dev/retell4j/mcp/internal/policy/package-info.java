/** Asks the policy about tools, operations and callers. */
@NullMarked
package dev.retell4j.mcp.internal.policy;

import org.jspecify.annotations.NullMarked;
