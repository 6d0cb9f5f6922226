package dev.retell4j.tests.customllm.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.simulator.CustomLlmProbe;
import dev.retell4j.witness.NodeFolder;
import java.io.BufferedReader;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A server in Node, which knows the protocol and nothing of this project, passes: what the probe demands is the
 * protocol. Needs Node and npm.
 */
@Tag("witness")
class NodeServerTest {
    @Test
    void probe_ofAServerInNode_findsNothing() throws Exception {
        NodeFolder folder = NodeFolder.CLIENT;
        folder.install();
        Process node = new ProcessBuilder("node", "llm-server.mjs")
                .directory(folder.programs().toFile())
                .redirectError(folder.results().resolve("llm-server.log").toFile())
                .start();
        try (BufferedReader out = node.inputReader()) {
            String port = out.readLine();
            assertThat(port).as("port, see target/witness/llm-server.log").matches("\\d+");
            RightServersTest.check(CustomLlmProbe.builder("ws://127.0.0.1:" + port + "/llm-websocket")
                    .patience(Duration.ofMinutes(2))
                    .pongLimit(Duration.ofMinutes(2))
                    .timeLimit(Duration.ofMinutes(5))
                    .build()
                    .run());
            assertThat(node.isAlive()).isTrue();
        } finally {
            node.destroyForcibly();
        }
    }
}
