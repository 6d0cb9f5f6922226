/** The conformance check of custom-LLM servers: scenarios, the calls that they are played in, and the report. */
@NullMarked
package dev.retell4j.simulator.internal.probe;

import org.jspecify.annotations.NullMarked;
