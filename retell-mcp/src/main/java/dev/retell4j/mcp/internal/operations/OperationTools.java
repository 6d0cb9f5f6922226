package dev.retell4j.mcp.internal.operations;

import dev.retell4j.mcp.tools.Tool;
import java.util.List;

/** The tools that find, describe and call any operation. */
public final class OperationTools {
    private OperationTools() {}

    /**
     * Makes the tools.
     *
     * @return the tools
     */
    public static List<Tool> all() {
        return List.of();
    }
}
