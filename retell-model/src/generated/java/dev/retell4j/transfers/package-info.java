/** Where and how a call is handed on to somebody else. */
@NullMarked
package dev.retell4j.transfers;

import org.jspecify.annotations.NullMarked;
