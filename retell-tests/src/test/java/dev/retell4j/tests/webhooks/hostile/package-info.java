/** What strangers may send to an endpoint: nothing of it gets in, brings it down, or costs more than its size. */
@NullMarked
package dev.retell4j.tests.webhooks.hostile;

import org.jspecify.annotations.NullMarked;
