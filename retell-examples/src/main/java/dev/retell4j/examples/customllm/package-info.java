/** Agents that answer calls themselves: by a script, with a model, and with a model that calls functions. */
@NullMarked
package dev.retell4j.examples.customllm;

import org.jspecify.annotations.NullMarked;
