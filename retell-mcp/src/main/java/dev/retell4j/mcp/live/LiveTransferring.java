package dev.retell4j.mcp.live;

import dev.retell4j.mcp.tools.ActionPlanner;
import dev.retell4j.mcp.tools.Plan;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.tools.ToolCall;
import dev.retell4j.operations.Repetition;
import dev.retell4j.operations.Risk;
import dev.retell4j.websocket.LiveCall;
import java.util.List;

/** Hands a call over to another number. */
final class LiveTransferring implements ActionPlanner {
    private static final String INPUT = """
            {"type":"object","properties":{"call_id":{"type":"string","description":"A live call of this server"},\
            "number":{"type":"string","pattern":"^\\\\+[1-9][0-9]{4,14}$","description":"Whom to hand over to, E.164"},\
            "last_words":{"type":"string","maxLength":2000,"description":"What the agent says before"}},\
            "required":["call_id","number"],"additionalProperties":false}""";

    private final LiveCallFinder finder;

    private LiveTransferring(LiveCallFinder finder) {
        this.finder = finder;
    }

    static Tool tool(LiveCallFinder finder) {
        return Tool.builder("retell_transfer_live_call")
                .title("Transfer a live call")
                .description("Hands a running call over to another number, which is dialled and paid for.")
                .toolset("live")
                .input(INPUT)
                .output(LiveSaying.OUTPUT)
                .acts(Risk.PAID, Repetition.UNSAFE, new LiveTransferring(finder));
    }

    @Override
    public Plan plan(ToolCall call) {
        LiveCall live = finder.find(call);
        String number = call.text("number").orElseThrow();
        String lastWords = call.text("last_words").orElse("");
        return finder.plan(
                        Risk.PAID,
                        "Transfer the live call " + live.callId() + " to " + number,
                        live,
                        one -> one.transfer(number, lastWords),
                        "The call is handed over to " + number + ".")
                .calling(List.of(number))
                .fact("To", number)
                .fact("Last words", lastWords.isEmpty() ? "none" : lastWords)
                .fact("Cost", "Both legs of the call are charged by the minute while they last.");
    }
}
