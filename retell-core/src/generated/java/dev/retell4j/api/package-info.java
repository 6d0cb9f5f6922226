/** The operations of the Retell API, one interface per resource. */
@NullMarked
package dev.retell4j.api;

import org.jspecify.annotations.NullMarked;
