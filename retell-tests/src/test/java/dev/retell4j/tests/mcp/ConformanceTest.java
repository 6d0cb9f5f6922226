package dev.retell4j.tests.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.retell4j.simulator.RetellSimulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the official conformance suite and shows each of its scenarios as a test. Needs npm.
 *
 * <p>Many scenarios call tools and read addresses with names of the suite's own; a host adds them, as hosts do. The
 * others run against the server as people start it.
 */
@Tag("witness")
class ConformanceTest {
    /** What needs nothing of the suite's own. */
    private static final List<String> WITHOUT_FIXTURE = List.of(
            "server-initialize",
            "server-session-lifecycle",
            "logging-set-level",
            "ping",
            "tools-list",
            "server-sse-multiple-streams",
            "resources-list",
            "prompts-list",
            "dns-rebinding-protection");

    /** What a server that keeps no session cannot do: it can neither ask nor tell anything beside the answer. */
    private static final List<String> WITH_SESSION = List.of(
            "logging-set-level",
            "tools-call-with-logging",
            "tools-call-with-progress",
            "tools-call-sampling",
            "tools-call-elicitation",
            "elicitation-sep1034-defaults",
            "elicitation-sep1330-enums",
            "resources-subscribe",
            "resources-unsubscribe",
            "server-sse-multiple-streams");

    @TestFactory
    Stream<DynamicTest> server_withTheSuitesFixture_passesAllThatTheRevisionRequires() throws Exception {
        List<String> required = ConformanceSuite.required();
        assertThat(required).as("scenarios that the suite requires").hasSizeGreaterThanOrEqualTo(30);
        List<String> expected = new ArrayList<>(required);
        // Not scored, but to be kept.
        expected.add("server-session-lifecycle");
        expected.add("json-schema-2020-12");
        try (ConformanceServer server = new ConformanceServer(false)) {
            return tests(expected, ConformanceSuite.run("conformance", server.address()));
        }
    }

    @TestFactory
    Stream<DynamicTest> server_withoutSessions_passesWhatNeedsNone() throws Exception {
        List<String> expected = new ArrayList<>(ConformanceSuite.required());
        expected.removeAll(WITH_SESSION);
        try (ConformanceServer server = new ConformanceServer(true)) {
            return tests(expected, ConformanceSuite.run("conformance-stateless", server.address()));
        }
    }

    @TestFactory
    Stream<DynamicTest> product_asItIsStarted_passesWhatNeedsNoFixture() throws Exception {
        try (RetellSimulator retell = RetellSimulator.start();
                ServerProcess server = ServerProcess.http("conformance-product", ServerProcess.environment(retell))) {
            return tests(WITHOUT_FIXTURE, ConformanceSuite.run("conformance-product", server.address()));
        }
    }

    private static Stream<DynamicTest> tests(List<String> scenarios, Map<String, JsonNode> checks) {
        return scenarios.stream()
                .map(scenario ->
                        DynamicTest.dynamicTest(scenario, () -> ConformanceSuite.assertPassed(checks.get(scenario))));
    }
}
