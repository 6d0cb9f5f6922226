/** Tools that act on calls whose custom LLM this process answers. */
@NullMarked
package dev.retell4j.mcp.live;

import org.jspecify.annotations.NullMarked;
