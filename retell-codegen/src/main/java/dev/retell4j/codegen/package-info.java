/** Writes the sources that follow from the contract, so that weekly changes of the API reach every module alike. */
@NullMarked
package dev.retell4j.codegen;

import org.jspecify.annotations.NullMarked;
