/** MCP over the standard streams of a process. */
@NullMarked
package dev.retell4j.mcp.stdio;

import org.jspecify.annotations.NullMarked;
