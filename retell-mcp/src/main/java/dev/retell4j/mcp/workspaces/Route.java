package dev.retell4j.mcp.workspaces;

/**
 * A rule that leads calls to a workspace.
 *
 * @param by what it looks at
 * @param value the toolset, or how the id or number begins
 * @param workspace the workspace's name
 */
record Route(By by, String value, String workspace) {
    enum By {
        AGENT,
        NUMBER,
        TOOLSET
    }

    boolean fits(RouteFacts facts) {
        return switch (by) {
            case AGENT -> facts.agents().stream().anyMatch(id -> id.startsWith(value));
            case NUMBER -> facts.numbers().stream().anyMatch(number -> number.startsWith(value));
            case TOOLSET -> facts.toolset().equals(value);
        };
    }
}
