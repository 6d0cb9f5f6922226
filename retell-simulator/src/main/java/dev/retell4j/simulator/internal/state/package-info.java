/** What the simulated workspace holds: time, ids and everything that was created in it. */
@NullMarked
package dev.retell4j.simulator.internal.state;

import org.jspecify.annotations.NullMarked;
