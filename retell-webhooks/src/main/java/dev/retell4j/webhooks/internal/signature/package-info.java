/** How requests are signed: the header's form, and the code over body and time. */
@NullMarked
package dev.retell4j.webhooks.internal.signature;

import org.jspecify.annotations.NullMarked;
