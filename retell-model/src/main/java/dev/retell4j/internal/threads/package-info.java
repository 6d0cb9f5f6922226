/** Threads on which users' code runs. */
@NullMarked
package dev.retell4j.internal.threads;

import org.jspecify.annotations.NullMarked;
