/** Reads and writes the JSON of all types: one codec, shared by every module; not for use outside this project. */
@NullMarked
package dev.retell4j.internal.json;

import org.jspecify.annotations.NullMarked;
