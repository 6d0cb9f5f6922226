/** MCP over Streamable HTTP: servlet, checks in front of it, and who may come in. */
@NullMarked
package dev.retell4j.mcp.http;

import org.jspecify.annotations.NullMarked;
