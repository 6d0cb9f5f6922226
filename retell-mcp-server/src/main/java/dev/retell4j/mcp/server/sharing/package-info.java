/** What several instances of the server share through PostgreSQL. */
@NullMarked
package dev.retell4j.mcp.server.sharing;

import org.jspecify.annotations.NullMarked;
