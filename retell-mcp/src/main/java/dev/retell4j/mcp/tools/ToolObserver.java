package dev.retell4j.mcp.tools;

import java.time.Duration;

/** Hears of every finished tool call, for metrics and logs. What it throws is logged and otherwise ignored. */
public interface ToolObserver {
    /**
     * Hears that a call of a tool has ended.
     *
     * @param call the facts
     */
    default void onToolCall(ToolCallEvent call) {}

    /**
     * A finished call of a tool.
     *
     * @param tool the tool's name
     * @param caller the caller's id
     * @param workspace the workspace's name, empty when none was chosen
     * @param outcome {@code ok}, {@code error}, {@code refused}, {@code asked} or {@code cancelled}
     * @param duration how long it took
     * @param bytes size of the answer
     */
    record ToolCallEvent(String tool, String caller, String workspace, String outcome, Duration duration, int bytes) {}
}
