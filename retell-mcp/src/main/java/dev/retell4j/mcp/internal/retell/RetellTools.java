package dev.retell4j.mcp.internal.retell;

import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.tracking.CallTracker;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The direct tools, in the order in which they are listed. */
public final class RetellTools {
    private RetellTools() {}

    /**
     * Makes the tools.
     *
     * @param tracker follows the calls that they place
     * @return the tools
     */
    public static List<Tool> all(CallTracker tracker) {
        Objects.requireNonNull(tracker, "tracker");
        List<Tool> tools = new ArrayList<>();
        tools.addAll(AgentTools.all());
        tools.addAll(LlmTools.all());
        tools.addAll(VoiceTools.all());
        tools.addAll(NumberTools.all());
        tools.addAll(CallTools.all(tracker));
        tools.addAll(BatchTools.all());
        tools.addAll(TestTools.all());
        tools.addAll(AccountTools.all());
        return tools;
    }
}
