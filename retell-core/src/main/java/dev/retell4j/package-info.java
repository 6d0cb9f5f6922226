/** The client: where calls to the Retell API start, and what every one of them shares. */
@NullMarked
package dev.retell4j;

import org.jspecify.annotations.NullMarked;
