/** The instructions and the proposals that come with Retell. */
@NullMarked
package dev.retell4j.mcp.internal.prompts;

import org.jspecify.annotations.NullMarked;
