/** Random sequences of operations, compared after each step with a simple model of what must be there. */
@org.jspecify.annotations.NullMarked
package dev.retell4j.statemodel;
