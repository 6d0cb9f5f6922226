/** The behaviour of the API, one class for each resource. */
@NullMarked
package dev.retell4j.simulator.internal.resource;

import org.jspecify.annotations.NullMarked;
