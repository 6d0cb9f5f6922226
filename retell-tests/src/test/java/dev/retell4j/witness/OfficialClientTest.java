package dev.retell4j.witness;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the Node programs in {@code witness}, which drive the official client, and shows each of their tests as one of
 * its own. Needs Node and npm.
 */
@Tag("witness")
class OfficialClientTest {
    @TestFactory
    Stream<DynamicTest> officialClient_againstTheSimulator_passesEachTest() throws Exception {
        NodeFolder.CLIENT.install();
        try (WitnessServer server =
                new WitnessServer(NodeFolder.CLIENT.programs().resolve("../.."))) {
            return NodeFolder.CLIENT.tests(
                    "suite", "./support/reporter.mjs", Map.of("WITNESS_SERVER", server.address()), 100);
        }
    }
}
