/** What is said on a custom-LLM WebSocket, in both directions. */
@NullMarked
package dev.retell4j.websocket.protocol;

import org.jspecify.annotations.NullMarked;
