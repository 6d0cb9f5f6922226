/** Small programs that show each part of the library at work. */
@NullMarked
package dev.retell4j.examples;

import org.jspecify.annotations.NullMarked;
