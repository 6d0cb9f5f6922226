/** What transports and the adapter to the MCP SDK tell each other. */
@NullMarked
package dev.retell4j.mcp.internal.wire;

import org.jspecify.annotations.NullMarked;
