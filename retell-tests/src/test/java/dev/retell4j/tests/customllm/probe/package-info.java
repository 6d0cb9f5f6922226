/** Shows that the probe lets right servers pass, in whatever they are written, and finds what wrong ones do. */
@NullMarked
package dev.retell4j.tests.customllm.probe;

import org.jspecify.annotations.NullMarked;
