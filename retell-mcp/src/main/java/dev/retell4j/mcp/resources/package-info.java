/** What assistants can read by address: calls, transcripts, agents, prompts and schemas. */
@NullMarked
package dev.retell4j.mcp.resources;

import org.jspecify.annotations.NullMarked;
