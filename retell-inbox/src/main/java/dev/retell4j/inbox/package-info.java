/** Keeps webhook events in a database until they are handled: on one machine in a file, on several in PostgreSQL. */
@NullMarked
package dev.retell4j.inbox;

import org.jspecify.annotations.NullMarked;
