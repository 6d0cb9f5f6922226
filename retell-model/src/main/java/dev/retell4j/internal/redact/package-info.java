/** The one place that knows what a secret is, so that nothing else can forget one. */
@NullMarked
package dev.retell4j.internal.redact;

import org.jspecify.annotations.NullMarked;
