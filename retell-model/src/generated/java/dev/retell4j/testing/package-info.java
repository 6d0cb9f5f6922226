/** Retell's simulation tests of agents: test cases, runs, batches and tool mocks. */
@NullMarked
package dev.retell4j.testing;

import org.jspecify.annotations.NullMarked;
