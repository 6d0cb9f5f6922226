/** What Retell tells of and asks, each with what it is about, and with everything that came. */
@NullMarked
package dev.retell4j.webhooks.events;

import org.jspecify.annotations.NullMarked;
