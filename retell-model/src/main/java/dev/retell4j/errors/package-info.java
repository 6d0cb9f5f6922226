/** What can go wrong: one exception type per thing that a caller may want to handle differently. */
@NullMarked
package dev.retell4j.errors;

import org.jspecify.annotations.NullMarked;
