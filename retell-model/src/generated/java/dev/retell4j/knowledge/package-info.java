/** Knowledge bases, their sources, and how agents draw on them. */
@NullMarked
package dev.retell4j.knowledge;

import org.jspecify.annotations.NullMarked;
