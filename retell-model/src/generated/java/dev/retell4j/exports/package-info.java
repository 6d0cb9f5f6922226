/** Requests to export call and chat data. */
@NullMarked
package dev.retell4j.exports;

import org.jspecify.annotations.NullMarked;
