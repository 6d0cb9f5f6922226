/** A call's life: what is said, how long it takes, how it ends and what it costs. */
@NullMarked
package dev.retell4j.simulator.internal.call;

import org.jspecify.annotations.NullMarked;
