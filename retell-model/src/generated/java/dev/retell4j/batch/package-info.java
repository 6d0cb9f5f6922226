/** Batch calls, their tasks and the hours in which they may dial. */
@NullMarked
package dev.retell4j.batch;

import org.jspecify.annotations.NullMarked;
