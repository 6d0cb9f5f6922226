/** Parts of simulated calls that are tested without a call. */
@NullMarked
package dev.retell4j.simulator.internal.call;

import org.jspecify.annotations.NullMarked;
