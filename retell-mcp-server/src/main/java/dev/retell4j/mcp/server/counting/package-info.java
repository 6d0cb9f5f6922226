/** Where the server counts calls, so that limits hold longer than a process. */
@NullMarked
package dev.retell4j.mcp.server.counting;

import org.jspecify.annotations.NullMarked;
