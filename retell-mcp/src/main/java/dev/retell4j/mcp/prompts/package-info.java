/** Ready-made instructions that a person starts in an assistant. */
@NullMarked
package dev.retell4j.mcp.prompts;

import org.jspecify.annotations.NullMarked;
