/** Rules that hold over the whole project: who may depend on whom, what shows in public, what is documented. */
@NullMarked
package dev.retell4j.tests.house;

import org.jspecify.annotations.NullMarked;
