/** What the webhook service prints, and the calls that it shows itself at. */
@NullMarked
package dev.retell4j.examples.webhooks;

import org.jspecify.annotations.NullMarked;
