/**
 * Answering calls with an own LLM: the handler that a team writes, the session that keeps to Retell's protocol, and the
 * seam at which a WebSocket server is attached.
 */
@NullMarked
package dev.retell4j.websocket;

import org.jspecify.annotations.NullMarked;
