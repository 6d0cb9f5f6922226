package dev.retell4j.tests.customllm.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.simulator.CustomLlmProbe;
import dev.retell4j.simulator.ProbeReport;
import dev.retell4j.simulator.ProbeReport.Finding;
import dev.retell4j.simulator.ProbeReport.Result;
import dev.retell4j.simulator.ProbeReport.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

@Tag("long")
class PlantedFaultsTest {
    /** How long a probe waits for what a wrong server never sends. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final Duration PONG_LIMIT = Duration.ofMillis(500);

    /** For what does come. */
    private static final Duration LONG = Duration.ofSeconds(30);

    /** Most of a probe is waiting: many at a time take little longer than one. */
    private static final int PROBES_AT_A_TIME = 8;

    private static ExecutorService probes;

    @BeforeAll
    static void begin() {
        probes = Executors.newFixedThreadPool(PROBES_AT_A_TIME);
    }

    @AfterAll
    static void end() {
        probes.shutdownNow();
    }

    @TestFactory
    Stream<DynamicTest> probe_ofAServerWithAFault_findsIt() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Fault fault : Fault.all()) {
            Future<ProbeReport> report = probes.submit(() -> probe(fault));
            tests.add(DynamicTest.dynamicTest(
                    fault.name() + ": " + fault.rule(), () -> check(fault, report.get(5, TimeUnit.MINUTES))));
        }
        assertThat(tests).hasSizeGreaterThan(40);
        return tests.stream();
    }

    private static ProbeReport probe(Fault fault) throws Exception {
        try (LittleServer server = fault.server().get().start()) {
            return CustomLlmProbe.builder(server.url())
                    .only(fault.scenario())
                    .quiet(Duration.ofMillis(300))
                    .patience(fault.isSilence() ? PATIENCE : LONG)
                    .pongLimit(fault.rule().equals("NO_PONG") ? PONG_LIMIT : LONG)
                    .build()
                    .run();
        }
    }

    private static void check(Fault fault, ProbeReport report) {
        Result result = report.result(fault.scenario());
        assertThat(result.finding(fault.rule()))
                .as("%s in %s", fault.rule(), report.text())
                .isPresent();
        Finding finding = result.finding(fault.rule()).orElseThrow();
        assertThat(result.verdict()).as(report.text()).isEqualTo(fault.verdict());
        assertThat(finding.error()).isEqualTo(fault.verdict() == Verdict.FAIL);
        assertThat(finding.frames()).as("frames around it").isNotEmpty();
        assertThat(report.isPassed()).isEqualTo(fault.verdict() == Verdict.WARN);
        assertThat(report.text()).contains(fault.rule(), finding.consequence());
        assertThat(report.html()).contains(fault.rule(), "<svg");
    }
}
