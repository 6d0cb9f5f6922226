/** Tests that the code in the documentation compiles. */
@NullMarked
package dev.retell4j.docs;

import org.jspecify.annotations.NullMarked;
