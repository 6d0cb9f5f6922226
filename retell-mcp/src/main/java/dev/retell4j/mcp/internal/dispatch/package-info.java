/** How a tool call is checked, run, limited and masked. */
@NullMarked
package dev.retell4j.mcp.internal.dispatch;

import org.jspecify.annotations.NullMarked;
