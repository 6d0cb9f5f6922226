/** The events that Retell tells of, each with what it is about. */
@NullMarked
package dev.retell4j.webhooks.events;

import org.jspecify.annotations.NullMarked;
