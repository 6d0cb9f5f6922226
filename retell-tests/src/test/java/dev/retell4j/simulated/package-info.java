/** The client against the simulator's faults, in tests that are written as a user writes them. */
@NullMarked
package dev.retell4j.simulated;

import org.jspecify.annotations.NullMarked;
