/** Tests of what decides where something is sent. */
@NullMarked
package dev.retell4j.simulator.internal.delivery;

import org.jspecify.annotations.NullMarked;
