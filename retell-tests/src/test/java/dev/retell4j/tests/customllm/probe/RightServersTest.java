package dev.retell4j.tests.customllm.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.jetty.CustomLlmServer;
import dev.retell4j.simulator.CustomLlmProbe;
import dev.retell4j.simulator.ProbeReport;
import dev.retell4j.simulator.ProbeReport.Result;
import dev.retell4j.simulator.ProbeReport.Verdict;
import dev.retell4j.tests.customllm.TomcatServer;
import dev.retell4j.websocket.CustomLlm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The probe has nothing to say against servers that do all rightly; those of this project it does not know. */
class RightServersTest {
    /** Only a machine that is very busy needs more than a moment. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    static Path folder;

    private static ExecutorService probes;

    @BeforeAll
    static void begin() {
        probes = Executors.newCachedThreadPool();
    }

    @AfterAll
    static void end() {
        probes.shutdownNow();
    }

    @TestFactory
    Stream<DynamicTest> probe_ofARightServer_findsNothing() {
        Map<String, Callable<ProbeReport>> servers = new LinkedHashMap<>();
        servers.put("the embedded server", RightServersTest::ofTheEmbeddedServer);
        servers.put("the Jakarta endpoint in Tomcat", RightServersTest::ofTheJakartaEndpointInTomcat);
        servers.put("a server of its own kind", RightServersTest::ofALittleServer);
        // Most of a probe is waiting, so that three take little longer than one.
        Map<String, Future<ProbeReport>> reports = new LinkedHashMap<>();
        servers.forEach((name, probe) -> reports.put(name, probes.submit(probe)));
        return reports.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(), () -> check(entry.getValue().get(450, TimeUnit.SECONDS))));
    }

    private static ProbeReport ofTheEmbeddedServer() throws Exception {
        try (CustomLlmServer server = CustomLlmServer.builder(Storyteller.answering())
                .host("127.0.0.1")
                .port(0)
                .generatedSecret()
                .start()) {
            return probe(server.llmWebsocketUrl());
        }
    }

    private static ProbeReport ofTheJakartaEndpointInTomcat() throws Exception {
        try (CustomLlm llm = Storyteller.answering();
                TomcatServer server = new TomcatServer(llm, folder)) {
            return probe(server.base());
        }
    }

    private static ProbeReport ofALittleServer() throws Exception {
        try (LittleServer server = new LittleServer().start()) {
            return probe(server.url());
        }
    }

    private static ProbeReport probe(String url) throws InterruptedException {
        return CustomLlmProbe.builder(url)
                .patience(PATIENCE)
                .pongLimit(PATIENCE)
                .quiet(Duration.ofMillis(200))
                .timeLimit(Duration.ofMinutes(7))
                .build()
                .run();
    }

    static void check(ProbeReport report) {
        assertThat(report.results())
                .as(report.text())
                .hasSameSizeAs(CustomLlmProbe.scenarios())
                .allSatisfy(result -> {
                    assertThat(result.findings()).isEmpty();
                    // On a machine that stands still for a second, a story can be over before it is cut off.
                    if (!result.scenario().equals("barge-in")) {
                        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
                    }
                });
        assertThat(report.isPassed()).isTrue();
        assertThat(report.results()).extracting(Result::scenario).containsAll(CustomLlmProbe.scenarios());
    }
}
