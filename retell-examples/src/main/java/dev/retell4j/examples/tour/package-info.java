/** What the tour consists of, apart from the other examples because it is the only one that draws. */
@NullMarked
package dev.retell4j.examples.tour;

import org.jspecify.annotations.NullMarked;
