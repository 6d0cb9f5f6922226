/** Retell LLM response engines, their states and the models they run on. */
@NullMarked
package dev.retell4j.llms;

import org.jspecify.annotations.NullMarked;
