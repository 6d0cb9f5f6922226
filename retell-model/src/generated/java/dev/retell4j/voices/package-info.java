/** Voices, their providers and models, and the community library. */
@NullMarked
package dev.retell4j.voices;

import org.jspecify.annotations.NullMarked;
