/** A Retell on this machine: the same API over a real socket, without an account and without cost. */
@NullMarked
package dev.retell4j.simulator;

import org.jspecify.annotations.NullMarked;
