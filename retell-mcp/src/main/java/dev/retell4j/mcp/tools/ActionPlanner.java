package dev.retell4j.mcp.tools;

/** Plans what a call of a tool would do, without doing it. May read, and wait for that; must not change anything. */
@FunctionalInterface
public interface ActionPlanner {
    /**
     * Plans a call.
     *
     * @param call arguments, client and caller
     * @return what would be done
     */
    Plan plan(ToolCall call);
}
