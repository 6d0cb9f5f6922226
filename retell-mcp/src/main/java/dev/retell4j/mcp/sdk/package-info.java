/** The tools, resources and prompts as the official MCP SDK takes them. */
@NullMarked
package dev.retell4j.mcp.sdk;

import org.jspecify.annotations.NullMarked;
