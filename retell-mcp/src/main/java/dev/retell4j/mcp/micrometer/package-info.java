/** Metrics of tool calls, of requests to Retell and of its webhooks, for Micrometer. */
@NullMarked
package dev.retell4j.mcp.micrometer;

import org.jspecify.annotations.NullMarked;
