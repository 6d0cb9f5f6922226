/** The MCP server as a program: options, ways to run it, and what checks an installation. */
@NullMarked
package dev.retell4j.mcp.server;

import org.jspecify.annotations.NullMarked;
