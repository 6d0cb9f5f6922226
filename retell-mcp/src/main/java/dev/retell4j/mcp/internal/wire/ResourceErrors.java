package dev.retell4j.mcp.internal.wire;

import dev.retell4j.mcp.resources.ResourceException;

/** The codes of JSON-RPC for addresses that cannot be read. */
public final class ResourceErrors {
    private static final int NOT_FOUND = -32002;
    private static final int NOT_READ = -32000;

    private ResourceErrors() {}

    /**
     * Returns the code of an error.
     *
     * @param error why an address cannot be read
     * @return MCP's code for an unknown address, or one of those that servers may choose
     */
    public static int code(ResourceException error) {
        return error.isUnknown() ? NOT_FOUND : NOT_READ;
    }
}
