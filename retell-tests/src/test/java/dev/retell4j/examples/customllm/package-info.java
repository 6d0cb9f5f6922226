/** Lets the custom-LLM examples answer calls, with a model made of a socket. */
@NullMarked
package dev.retell4j.examples.customllm;

import org.jspecify.annotations.NullMarked;
