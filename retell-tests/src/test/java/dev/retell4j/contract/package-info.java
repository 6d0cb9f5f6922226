/** Reads the contract on its own, without the generator's classes, and compares it with what was compiled. */
@NullMarked
package dev.retell4j.contract;

import org.jspecify.annotations.NullMarked;
