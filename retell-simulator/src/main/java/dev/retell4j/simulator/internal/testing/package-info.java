/** Test cases, and the batches of runs in which agents are tried out and judged. */
@NullMarked
package dev.retell4j.simulator.internal.testing;

import org.jspecify.annotations.NullMarked;
