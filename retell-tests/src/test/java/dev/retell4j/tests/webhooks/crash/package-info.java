/** Kills receivers and databases while webhooks come in: what was acknowledged must be handled nevertheless. */
@NullMarked
package dev.retell4j.tests.webhooks.crash;

import org.jspecify.annotations.NullMarked;
