/** Phone and web calls, running, finished and listed. */
@NullMarked
package dev.retell4j.calls;

import org.jspecify.annotations.NullMarked;
