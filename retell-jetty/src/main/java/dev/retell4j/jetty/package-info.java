/** One embedded Jetty port for everything that Retell calls. */
@NullMarked
package dev.retell4j.jetty;

import org.jspecify.annotations.NullMarked;
