package dev.retell4j.mcp.tools;

import dev.retell4j.operations.Repetition;
import dev.retell4j.operations.Risk;

/**
 * What the protocol tells clients about a tool's effects.
 *
 * @param readOnly whether it changes nothing
 * @param destructive whether it can delete something or spend money, so that a person should look first
 * @param idempotent whether doing it twice is the same as doing it once
 * @param openWorld whether it reaches people or systems beyond the workspace
 */
public record ToolHints(boolean readOnly, boolean destructive, boolean idempotent, boolean openWorld) {
    static ToolHints of(Risk risk, Repetition repetition) {
        return new ToolHints(
                risk == Risk.READ,
                risk == Risk.DESTRUCTIVE || risk == Risk.PAID,
                repetition != Repetition.UNSAFE,
                risk == Risk.PAID);
    }
}
