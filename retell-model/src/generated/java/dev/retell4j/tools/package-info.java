/** What an agent can do besides talking, and the MCP servers it may use. */
@NullMarked
package dev.retell4j.tools;

import org.jspecify.annotations.NullMarked;
