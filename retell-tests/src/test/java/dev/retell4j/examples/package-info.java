/** Runs the examples, since an example that does not run misleads. */
@NullMarked
package dev.retell4j.examples;

import org.jspecify.annotations.NullMarked;
