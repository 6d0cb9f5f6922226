/** Runs the official TypeScript client against the simulator: what a client that nobody here wrote makes of it. */
@NullMarked
package dev.retell4j.witness;

import org.jspecify.annotations.NullMarked;
