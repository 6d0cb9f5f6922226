/** Figures over many calls: how long, how fast, how dear and how successful they were. */
@NullMarked
package dev.retell4j.analytics;

import org.jspecify.annotations.NullMarked;
