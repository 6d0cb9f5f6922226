/**
 * What Retell sends to a server: verifying that it comes from Retell, giving it to the right handler, answering in
 * time.
 */
@NullMarked
package dev.retell4j.webhooks;

import org.jspecify.annotations.NullMarked;
