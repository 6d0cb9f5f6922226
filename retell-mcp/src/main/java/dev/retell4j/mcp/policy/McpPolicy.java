package dev.retell4j.mcp.policy;

/** What assistants may do. Stricter rules win; callers can only narrow it. */
public final class McpPolicy {
    private McpPolicy() {}

    /**
     * Returns the policy that the server has unless told otherwise: the default tools, and a person is asked before
     * anything is deleted or paid for.
     *
     * @return the policy
     */
    public static McpPolicy standard() {
        return new McpPolicy();
    }
}
