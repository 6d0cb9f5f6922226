/** What assistants may do: toolsets, risks, limits on calls, and what a human has to agree to. */
@NullMarked
package dev.retell4j.mcp.policy;

import org.jspecify.annotations.NullMarked;
