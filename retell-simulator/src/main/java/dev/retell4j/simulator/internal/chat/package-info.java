/** What agents write: in chats, in the playground and in test runs; and the life of a chat. */
@NullMarked
package dev.retell4j.simulator.internal.chat;

import org.jspecify.annotations.NullMarked;
