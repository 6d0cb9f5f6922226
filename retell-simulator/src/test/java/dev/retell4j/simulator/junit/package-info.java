/** Tests of the JUnit extension: what it does to test classes that use it. */
@NullMarked
package dev.retell4j.simulator.junit;

import org.jspecify.annotations.NullMarked;
