/** Complete sample values of the main types, for unit tests that stub the API instead of calling it. */
@NullMarked
package dev.retell4j.samples;

import org.jspecify.annotations.NullMarked;
