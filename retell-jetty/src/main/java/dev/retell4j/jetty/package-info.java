/** One embedded port on which Retell is listened to, for whoever has no server yet. */
@NullMarked
package dev.retell4j.jetty;

import org.jspecify.annotations.NullMarked;
