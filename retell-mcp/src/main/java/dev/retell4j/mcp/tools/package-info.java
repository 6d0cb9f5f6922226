/** Tools, independent of any protocol: what they are, what they may do, and the one place that runs them. */
@NullMarked
package dev.retell4j.mcp.tools;

import org.jspecify.annotations.NullMarked;
