/** Finding, describing and calling any operation of the API. */
@NullMarked
package dev.retell4j.mcp.internal.operations;

import org.jspecify.annotations.NullMarked;
