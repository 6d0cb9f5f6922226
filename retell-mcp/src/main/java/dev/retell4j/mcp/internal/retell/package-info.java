/** The direct tools for Retell. */
@NullMarked
package dev.retell4j.mcp.internal.retell;

import org.jspecify.annotations.NullMarked;
