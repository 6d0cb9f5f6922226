/** Retell's end of a custom-LLM WebSocket: dials a server, and knows what Retell makes of what the server sends. */
@NullMarked
package dev.retell4j.simulator.internal.llm;

import org.jspecify.annotations.NullMarked;
