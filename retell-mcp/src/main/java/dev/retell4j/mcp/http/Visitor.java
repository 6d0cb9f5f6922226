package dev.retell4j.mcp.http;

import dev.retell4j.mcp.workspaces.Caller;

/**
 * Who sends a request.
 *
 * @param principal what sessions belong to; the same for all requests of one caller with one Retell key
 * @param caller the caller, narrowed by the request's headers
 */
record Visitor(String principal, Caller caller) {}
