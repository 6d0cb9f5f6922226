/**
 * Shows that assistants get along with the MCP server: the official suite, real clients, and what both cannot ask for.
 */
@NullMarked
package dev.retell4j.tests.mcp;

import org.jspecify.annotations.NullMarked;
