/** Runs programs in Node, above all the official client against the simulator: what nobody here wrote makes of it. */
@NullMarked
package dev.retell4j.witness;

import org.jspecify.annotations.NullMarked;
