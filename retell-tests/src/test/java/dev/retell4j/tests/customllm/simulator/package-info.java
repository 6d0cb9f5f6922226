/** Servers that speak for agents, called by the simulator: whole calls over real sockets. */
@NullMarked
package dev.retell4j.tests.customllm.simulator;

import org.jspecify.annotations.NullMarked;
