/** Uploaded files that other settings refer to. */
@NullMarked
package dev.retell4j.assets;

import org.jspecify.annotations.NullMarked;
