/** The door of the simulator: takes HTTP requests, refuses the wrong ones and leads the others to the resources. */
@NullMarked
package dev.retell4j.simulator.internal.http;

import org.jspecify.annotations.NullMarked;
