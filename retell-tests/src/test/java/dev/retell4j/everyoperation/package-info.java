/** Performs each operation of the API with the client against the simulator, and says on a page which test does. */
@NullMarked
package dev.retell4j.everyoperation;

import org.jspecify.annotations.NullMarked;
