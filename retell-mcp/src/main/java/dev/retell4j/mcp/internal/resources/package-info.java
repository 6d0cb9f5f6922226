/** How calls, transcripts, agents, prompts and schemas are read by address. */
@NullMarked
package dev.retell4j.mcp.internal.resources;

import org.jspecify.annotations.NullMarked;
