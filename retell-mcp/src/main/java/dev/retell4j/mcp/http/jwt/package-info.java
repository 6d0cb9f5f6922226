/** Callers who sign in with a JWT of an authorization server. */
@NullMarked
package dev.retell4j.mcp.http.jwt;

import org.jspecify.annotations.NullMarked;
