package dev.retell4j.mcp.live;

import dev.retell4j.mcp.tools.ActionPlanner;
import dev.retell4j.mcp.tools.Plan;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.tools.ToolCall;
import dev.retell4j.operations.Repetition;
import dev.retell4j.operations.Risk;
import dev.retell4j.websocket.LiveCall;

/** Lets the agent of a call take leave and hang up. */
final class LiveEnding implements ActionPlanner {
    private static final String INPUT = """
            {"type":"object","properties":{"call_id":{"type":"string","description":"A live call of this server"},\
            "last_words":{"type":"string","maxLength":2000,"description":"What the agent says before"}},\
            "required":["call_id"],"additionalProperties":false}""";

    private final LiveCallFinder finder;

    private LiveEnding(LiveCallFinder finder) {
        this.finder = finder;
    }

    static Tool tool(LiveCallFinder finder) {
        return Tool.builder("retell_end_live_call")
                .title("End a live call")
                .description("Lets the agent of a running call say its last words, then hangs up.")
                .toolset("live")
                .input(INPUT)
                .output(LiveSaying.OUTPUT)
                .acts(Risk.DESTRUCTIVE, Repetition.UNSAFE, new LiveEnding(finder));
    }

    @Override
    public Plan plan(ToolCall call) {
        LiveCall live = finder.find(call);
        String lastWords = call.text("last_words").orElse("");
        return finder.plan(
                        Risk.DESTRUCTIVE,
                        "End the live call " + live.callId(),
                        live,
                        one -> one.endCall(lastWords),
                        "The call ends when the last words are spoken.")
                .fact("Last words", lastWords.isEmpty() ? "none" : lastWords);
    }
}
