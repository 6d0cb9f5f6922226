/** Tests of the simulator over a real socket, with nothing but the JDK's client. */
@NullMarked
package dev.retell4j.simulator;

import org.jspecify.annotations.NullMarked;
