/** What was said and done in a call or chat, in order. */
@NullMarked
package dev.retell4j.transcripts;

import org.jspecify.annotations.NullMarked;
