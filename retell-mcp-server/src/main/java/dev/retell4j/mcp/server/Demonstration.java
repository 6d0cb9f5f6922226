package dev.retell4j.mcp.server;

import dev.retell4j.websocket.Answer;
import dev.retell4j.websocket.CallStart;
import dev.retell4j.websocket.CustomLlmHandler;
import dev.retell4j.websocket.Turn;
import java.util.Locale;

/** Answers custom-LLM calls without a model: repeats what it hears, and ends when somebody says goodbye. */
final class Demonstration implements CustomLlmHandler {
    @Override
    public Answer onCall(CallStart start) {
        return Answer.text("Hello, this is a demonstration. Whatever you say, I repeat it.");
    }

    @Override
    public Answer respond(Turn turn) {
        String heard = turn.transcript().lastUserUtterance().orElse("");
        return heard.toLowerCase(Locale.ROOT).contains("bye")
                ? Answer.text("Goodbye!").thenEndCall()
                : Answer.text("You said: " + heard);
    }
}
