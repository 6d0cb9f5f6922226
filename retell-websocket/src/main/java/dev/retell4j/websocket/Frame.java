package dev.retell4j.websocket;

import org.jspecify.annotations.Nullable;

/**
 * A frame to be sent.
 *
 * @param text the JSON
 * @param speech what it belongs to; null for what goes out in any case
 * @param isSpoken whether it carries words
 * @param survivesDrop whether it is to be sent on the next socket when this one breaks
 */
record Frame(String text, @Nullable Speech speech, boolean isSpoken, boolean survivesDrop) {}
