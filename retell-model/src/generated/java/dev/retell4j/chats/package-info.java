/** Chats and SMS conversations, and the completions that carry them on. */
@NullMarked
package dev.retell4j.chats;

import org.jspecify.annotations.NullMarked;
