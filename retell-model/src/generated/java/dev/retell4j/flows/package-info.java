/** Conversation flows: their nodes, edges, conditions, node instructions and components. */
@NullMarked
package dev.retell4j.flows;

import org.jspecify.annotations.NullMarked;
