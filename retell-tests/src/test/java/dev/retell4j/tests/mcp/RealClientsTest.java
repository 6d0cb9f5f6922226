package dev.retell4j.tests.mcp;

import dev.retell4j.witness.NodeFolder;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the Node programs in {@code witness/mcp}, in which real clients use the server over stdio and HTTP, and shows
 * each of their tests as one of its own. Needs npm.
 */
@Tag("witness")
class RealClientsTest {
    @TestFactory
    Stream<DynamicTest> realClients_againstTheServer_passEachTest() throws Exception {
        NodeFolder.MCP.install();
        try (ClientStage stage = new ClientStage()) {
            return NodeFolder.MCP.tests("clients", "spec", Map.of("MCP_STAGE", stage.description()), 80);
        }
    }
}
