/** Webhook endpoints in a servlet container; apart, since only here the servlet API is needed. */
@NullMarked
package dev.retell4j.webhooks.servlet;

import org.jspecify.annotations.NullMarked;
