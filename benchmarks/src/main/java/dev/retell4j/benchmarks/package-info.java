/**
 * How fast the library is, beside what else one could use; apart from the library, so that nobody gets it by accident.
 */
@NullMarked
package dev.retell4j.benchmarks;

import org.jspecify.annotations.NullMarked;
