/** Looks at what the tour leaves behind, where a text would be believed too easily. */
@NullMarked
package dev.retell4j.examples.tour;

import org.jspecify.annotations.NullMarked;
