package dev.retell4j.benchmarks;

import dev.retell4j.jetty.CustomLlmServer;
import dev.retell4j.websocket.Answer;
import dev.retell4j.websocket.CallStart;
import dev.retell4j.websocket.CustomLlm;
import dev.retell4j.websocket.CustomLlmHandler;
import dev.retell4j.websocket.Turn;

/** The library as it comes, with a model that always says the same, at once. */
public final class CallServer {
    private CallServer() {}

    /**
     * Runs the program.
     *
     * @param args nothing
     * @throws Exception when the server does not start
     */
    public static void main(String[] args) throws Exception {
        try (CustomLlmServer server = CustomLlmServer.builder(llm()).port(0).start()) {
            ServerOrders.follow(server.llmWebsocketUrl());
        }
        System.exit(0);
    }

    static CustomLlm llm() {
        return CustomLlm.builder(new Handler())
                .transcriptWithToolCalls(false)
                .maxCalls(100_000)
                .build();
    }

    private static final class Handler implements CustomLlmHandler {
        @Override
        public Answer onCall(CallStart start) {
            return Answer.text("Hello.");
        }

        @Override
        public Answer respond(Turn turn) {
            // What any handler does: it looks at what was said last.
            boolean wasSomethingSaid = turn.transcript().lastUserUtterance().isPresent();
            return wasSomethingSaid ? Answer.tokens(CallScript.ANSWER.iterator()) : Answer.text("Are you there?");
        }
    }
}
