/** What servers of calls have in common; not for users. */
@NullMarked
package dev.retell4j.websocket.internal;

import org.jspecify.annotations.NullMarked;
