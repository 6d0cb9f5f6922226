/** Sends what Retell sends to others' servers: webhooks, questions about calls that come in, and function calls. */
@NullMarked
package dev.retell4j.simulator.internal.delivery;

import org.jspecify.annotations.NullMarked;
