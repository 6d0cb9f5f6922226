/** Feeds JSON made from the contract through the model and looks for what gets lost. */
@NullMarked
package dev.retell4j.lossless;

import org.jspecify.annotations.NullMarked;
