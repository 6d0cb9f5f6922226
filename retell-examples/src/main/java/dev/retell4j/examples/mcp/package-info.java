/** An assistant that uses the MCP server, and the page that shows how. */
@NullMarked
package dev.retell4j.examples.mcp;

import org.jspecify.annotations.NullMarked;
