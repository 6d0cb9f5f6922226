/**
 * The simulator in JUnit tests: started, injected, brought back to its starting state and closed without a line of it.
 */
@NullMarked
package dev.retell4j.simulator.junit;

import org.jspecify.annotations.NullMarked;
