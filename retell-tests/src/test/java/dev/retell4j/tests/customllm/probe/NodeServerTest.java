package dev.retell4j.tests.customllm.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.simulator.CustomLlmProbe;
import dev.retell4j.witness.NpmInstall;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A server in Node, which knows the protocol and nothing of this project, passes: what the probe demands is the
 * protocol. Needs Node and npm.
 */
@Tag("witness")
class NodeServerTest {
    private static final Path MODULE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    private static final Path PROGRAMS = MODULE.resolve("witness");
    private static final Path RESULTS = MODULE.resolve("target/witness");

    @Test
    void probe_ofAServerInNode_findsNothing() throws Exception {
        NpmInstall.in(PROGRAMS, RESULTS);
        Process node = new ProcessBuilder("node", "llm-server.mjs")
                .directory(PROGRAMS.toFile())
                .redirectError(RESULTS.resolve("llm-server.log").toFile())
                .start();
        try (BufferedReader out = node.inputReader()) {
            String port = out.readLine();
            assertThat(port).as("port, see target/witness/llm-server.log").matches("\\d+");
            RightServersTest.check(CustomLlmProbe.builder("ws://127.0.0.1:" + port + "/llm-websocket")
                    .patience(Duration.ofSeconds(30))
                    .pongLimit(Duration.ofSeconds(30))
                    .timeLimit(Duration.ofMinutes(5))
                    .build()
                    .run());
            assertThat(node.isAlive()).isTrue();
        } finally {
            node.destroyForcibly();
        }
    }
}
