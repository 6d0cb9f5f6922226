/** Tests of the simulated time and of what others are built on, where no request shows enough. */
@NullMarked
package dev.retell4j.simulator.internal.state;

import org.jspecify.annotations.NullMarked;
