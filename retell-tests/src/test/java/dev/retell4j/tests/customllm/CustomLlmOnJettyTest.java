package dev.retell4j.tests.customllm;

import dev.retell4j.jetty.CustomLlmServer;
import dev.retell4j.websocket.CustomLlm;

/** The embedded server. */
class CustomLlmOnJettyTest extends CustomLlmServerContract {
    @Override
    Running start(CustomLlm llm) {
        CustomLlmServer server = CustomLlmServer.builder(llm).port(0).start();
        return new Running() {
            @Override
            public String base() {
                return server.llmWebsocketUrl();
            }

            @Override
            public void close() {
                server.close();
            }
        };
    }
}
