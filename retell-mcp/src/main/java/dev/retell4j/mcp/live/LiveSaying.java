package dev.retell4j.mcp.live;

import dev.retell4j.mcp.tools.ActionPlanner;
import dev.retell4j.mcp.tools.Plan;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.tools.ToolCall;
import dev.retell4j.operations.Repetition;
import dev.retell4j.operations.Risk;
import dev.retell4j.types.Json;
import dev.retell4j.websocket.LiveCall;

/** Lets the agent of a call say something now. */
final class LiveSaying implements ActionPlanner {
    static final String OUTPUT = """
            {"type":"object","properties":{"call_id":{"type":"string"},"done":{"type":"boolean"}}}""";

    private static final String INPUT = """
            {"type":"object","properties":{"call_id":{"type":"string","description":"A live call of this server"},\
            "text":{"type":"string","minLength":1,"maxLength":2000,"description":"What the agent says"},\
            "interrupt":{"type":"boolean","default":false,"description":"Cut off whoever speaks"}},\
            "required":["call_id","text"],"additionalProperties":false}""";

    private final LiveCallFinder finder;

    private LiveSaying(LiveCallFinder finder) {
        this.finder = finder;
    }

    static Tool tool(LiveCallFinder finder) {
        return Tool.builder("retell_say")
                .title("Say something in a live call")
                .description("Lets the agent of a running call say something to the person on the phone, now.")
                .toolset("live")
                .input(INPUT)
                .output(OUTPUT)
                .acts(Risk.PAID, Repetition.UNSAFE, new LiveSaying(finder));
    }

    @Override
    public Plan plan(ToolCall call) {
        LiveCall live = finder.find(call);
        String text = call.text("text").orElseThrow();
        boolean isInterrupting =
                call.arguments().get("interrupt").flatMap(Json::asBoolean).orElse(false);
        return finder.plan(
                        Risk.PAID,
                        "Say something in the live call " + live.callId(),
                        live,
                        one -> isInterrupting ? one.interrupt(text) : one.say(text),
                        "The agent says it.")
                .fact("Words", text)
                .fact("Cost", "None of its own; a person hears it at once, and it cannot be taken back.");
    }
}
