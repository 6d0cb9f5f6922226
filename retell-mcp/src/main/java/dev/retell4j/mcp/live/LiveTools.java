package dev.retell4j.mcp.live;

import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.tracking.CallTracker;
import dev.retell4j.websocket.LiveCalls;
import java.util.List;

/**
 * Tools that act on calls while they go on, where the language model of the calls runs in this process: say something,
 * end, transfer. A call is acted on only for those who can read it with the key of their workspace.
 */
public final class LiveTools {
    private LiveTools() {}

    /**
     * Makes the tools.
     *
     * @param tracker what follows the calls, for example {@code RetellMcp.tracker()}
     * @param calls the calls that go on, for example {@code CustomLlm.calls()}
     * @return {@code retell_say}, {@code retell_end_live_call} and {@code retell_transfer_live_call}
     */
    public static List<Tool> of(CallTracker tracker, LiveCalls calls) {
        LiveCallFinder finder = new LiveCallFinder(tracker, calls);
        return List.of(LiveSaying.tool(finder), LiveEnding.tool(finder), LiveTransferring.tool(finder));
    }
}
