/** Handlers that fail, hang or are late, from the request that Retell sends to what becomes of its event. */
@NullMarked
package dev.retell4j.tests.webhooks.trouble;

import org.jspecify.annotations.NullMarked;
