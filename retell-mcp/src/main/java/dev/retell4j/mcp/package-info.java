/** The MCP server of Retell: what it offers, put together. */
@NullMarked
package dev.retell4j.mcp;

import org.jspecify.annotations.NullMarked;
