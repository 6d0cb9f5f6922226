/** What assistants may do: which tools there are, when a person is asked, and which calls may leave. */
@NullMarked
package dev.retell4j.mcp.policy;

import org.jspecify.annotations.NullMarked;
