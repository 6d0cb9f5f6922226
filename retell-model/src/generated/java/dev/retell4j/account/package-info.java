/** What the workspace behind the API key may use, and which key that is. */
@NullMarked
package dev.retell4j.account;

import org.jspecify.annotations.NullMarked;
