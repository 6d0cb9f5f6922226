/** Custom-LLM calls on the WebSocket container that a team already runs: Tomcat, Jetty, Undertow, Spring. */
@NullMarked
package dev.retell4j.websocket.jakarta;

import org.jspecify.annotations.NullMarked;
