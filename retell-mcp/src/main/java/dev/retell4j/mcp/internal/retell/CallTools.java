package dev.retell4j.mcp.internal.retell;

import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.tracking.CallTracker;
import java.util.List;

/** The tools that place, follow and analyse calls. */
final class CallTools {
    private CallTools() {}

    static List<Tool> all(CallTracker tracker) {
        return List.of(
                CallListing.tool(),
                CallReading.tool(tracker),
                CallPlacing.tool(tracker),
                CallWebPlacing.tool(),
                CallStopping.tool(tracker),
                CallWaiting.tool(tracker),
                CallTranscripts.tool(tracker),
                CallAnalysing.tool(),
                CallEvents.tool(tracker));
    }
}
