/** Turns of conversation tried out against an agent without a call. */
@NullMarked
package dev.retell4j.playground;

import org.jspecify.annotations.NullMarked;
