/** Checks what users build against the bounds of the contract; not for use outside this project. */
@NullMarked
package dev.retell4j.internal.check;

import org.jspecify.annotations.NullMarked;
