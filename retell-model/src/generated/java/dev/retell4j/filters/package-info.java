/** Conditions for narrowing lists of agents, calls, chats and contacts. */
@NullMarked
package dev.retell4j.filters;

import org.jspecify.annotations.NullMarked;
