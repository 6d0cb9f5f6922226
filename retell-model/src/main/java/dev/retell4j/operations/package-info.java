/** The catalogue of Retell's operations: what each one is called, where it goes and what repeating it would do. */
@NullMarked
package dev.retell4j.operations;

import org.jspecify.annotations.NullMarked;
