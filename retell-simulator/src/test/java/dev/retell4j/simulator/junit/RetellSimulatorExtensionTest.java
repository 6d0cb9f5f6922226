package dev.retell4j.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.retell4j.simulator.Fault;
import dev.retell4j.simulator.RetellSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs the classes below with JUnit's test kit; on their own they are not found. */
class RetellSimulatorExtensionTest {
    /** What the classes below saw, in order. */
    private static final List<String> SEEN = new CopyOnWriteArrayList<>();

    private static final List<RetellSimulator> SIMULATORS = new CopyOnWriteArrayList<>();

    @BeforeEach
    void forget() {
        SEEN.clear();
        SIMULATORS.clear();
    }

    @Test
    void tests_ofOneClass_startFromWhatBeforeAllSetUp() {
        EngineExecutionResults results = run(StartingStateCase.class);

        results.testEvents().assertStatistics(events -> events.started(3).succeeded(3));
        assertThat(SEEN).containsExactly("constructor", "constructor", "constructor");
        assertThat(SIMULATORS).hasSize(1);
        assertThatIsClosed(SIMULATORS.get(0));
    }

    @ExtendWith(RetellSimulatorExtension.class)
    static class StartingStateCase {
        private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
        private static String nextId = "";

        StartingStateCase(RetellSimulator simulator) {
            SEEN.add("constructor");
            createLlm(simulator);
        }

        @BeforeAll
        static void setUp(RetellSimulator simulator) {
            SIMULATORS.add(simulator);
            createLlm(simulator);
            simulator.time().advance(Duration.ofHours(1));
            simulator.failNext(Fault.status(500));
        }

        @BeforeEach
        void setUpEach(RetellSimulator simulator) {
            createLlm(simulator);
        }

        @RepeatedTest(3)
        void each_findsTheSameState(RetellSimulator simulator) {
            assertThat(simulator.time().now()).isEqualTo(START.plus(Duration.ofHours(1)));
            assertThat(simulator.requests()).hasSize(1);
            assertThat(llms(simulator)).isEqualTo(2);
            String id = createLlm(simulator);
            assertThat(nextId).isIn("", id);
            nextId = id;
            simulator.time().advance(Duration.ofDays(1));
            simulator.failNext(Fault.reset().times(100));
        }
    }

    @Test
    void nestedClasses_shareTheSimulator_andAddToTheStartingState() {
        EngineExecutionResults results = run(OuterCase.class);

        results.testEvents().assertStatistics(events -> events.started(5).succeeded(5));
        assertThat(SIMULATORS).hasSize(1);
        assertThatIsClosed(SIMULATORS.get(0));
    }

    @ExtendWith(RetellSimulatorExtension.class)
    static class OuterCase {
        @BeforeAll
        static void setUp(RetellSimulator simulator) {
            SIMULATORS.add(simulator);
            createLlm(simulator);
        }

        @RepeatedTest(2)
        void outer_startsFromItsOwnState(RetellSimulator simulator) {
            assertThat(llms(simulator)).isEqualTo(1);
            createLlm(simulator);
        }

        @Nested
        class First {
            @BeforeAll
            static void setUp(RetellSimulator simulator) {
                assertThat(llms(simulator)).isEqualTo(1);
                createLlm(simulator);
            }

            @RepeatedTest(2)
            void nested_addsToIt(RetellSimulator simulator) {
                assertThat(simulator).isSameAs(SIMULATORS.get(0));
                assertThat(llms(simulator)).isEqualTo(2);
                createLlm(simulator);
            }
        }

        @Nested
        class Second {
            @Test
            void nested_doesNotSeeItsSibling(RetellSimulator simulator) {
                assertThat(llms(simulator)).isEqualTo(1);
            }
        }
    }

    @Test
    void oneInstancePerClass_constructorIsPartOfTheStartingState() {
        run(PerClassCase.class)
                .testEvents()
                .assertStatistics(events -> events.started(2).succeeded(2));
        assertThatIsClosed(SIMULATORS.get(0));
    }

    @ExtendWith(RetellSimulatorExtension.class)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class PerClassCase {
        private final RetellSimulator simulator;

        PerClassCase(RetellSimulator simulator) {
            this.simulator = simulator;
            SIMULATORS.add(simulator);
            createLlm(simulator);
        }

        @RepeatedTest(2)
        void each_findsOne() {
            assertThat(llms(simulator)).isEqualTo(1);
            createLlm(simulator);
        }
    }

    @Test
    void oneInstancePerClass_constructorThatFails_leavesNoSimulatorBehind() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(FailingConstructorCase.class))
                .execute();

        assertThat(SIMULATORS).hasSize(1);
        assertThatIsClosed(SIMULATORS.get(0));
    }

    @ExtendWith(RetellSimulatorExtension.class)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class FailingConstructorCase {
        FailingConstructorCase(RetellSimulator simulator) {
            SIMULATORS.add(simulator);
            throw new IllegalStateException("no instance");
        }

        @Test
        void each_neverRuns() {
            SEEN.add("ran");
        }
    }

    @Test
    void provided_values_areMadeOncePerClassAndClosedBeforeTheSimulator() {
        run(ProvidingCase.class)
                .testEvents()
                .assertStatistics(events -> events.started(2).succeeded(2));

        assertThat(SEEN).containsExactly("made", "after all", "closed while the simulator answers 200");
        assertThatIsClosed(SIMULATORS.get(0));
    }

    /** Something that is pointed at a simulator. */
    record Probe(RetellSimulator simulator) implements AutoCloseable {
        @Override
        public void close() {
            SEEN.add("closed while the simulator answers " + status(simulator));
        }
    }

    static class ProvidingCase {
        @RegisterExtension
        static final RetellSimulatorExtension RETELL = RetellSimulatorExtension.with(
                        RetellSimulator.builder().manualTime().apiKey("key_of_this_test"))
                .providing(Probe.class, simulator -> {
                    SEEN.add("made");
                    return new Probe(simulator);
                })
                .providing(StringBuilder.class, simulator -> new StringBuilder("never asked for"));

        private static Probe first;

        @BeforeAll
        static void setUp(Probe probe, RetellSimulator simulator) {
            first = probe;
            SIMULATORS.add(simulator);
            assertThat(probe.simulator()).isSameAs(simulator);
            assertThat(simulator.apiKey()).isEqualTo("key_of_this_test");
        }

        @RepeatedTest(2)
        void each_getsTheSame(Probe probe) {
            assertThat(probe).isSameAs(first);
        }

        @AfterAll
        static void tearDown() {
            SEEN.add("after all");
        }
    }

    @Test
    void providing_typeTwice_isRefused() {
        RetellSimulatorExtension extension =
                new RetellSimulatorExtension().providing(String.class, RetellSimulator::baseUrl);

        assertThatThrownBy(() -> extension.providing(String.class, RetellSimulator::apiKey))
                .hasMessage("String is already provided");
        assertThatThrownBy(() -> extension.providing(RetellSimulator.class, simulator -> simulator))
                .hasMessage("RetellSimulator is already provided");
    }

    @Test
    void failedTest_itsRequests_areReported() {
        EngineExecutionResults results = run(FailingCase.class);

        results.testEvents()
                .assertStatistics(events -> events.started(3).succeeded(1).failed(2));
        assertThat(reports(results))
                .containsExactly(
                        Map.of(
                                "retell-requests",
                                "\nPOST /create-retell-llm -> 201"
                                        + "\nGET /v2/list-retell-llms -> 503 (fault: status 503)"),
                        Map.of("retell-requests", "none"));
    }

    @Test
    void failedTest_itsDeliveries_areReportedAndForgotten() {
        EngineExecutionResults results = run(SendingCase.class);

        results.testEvents().assertStatistics(events -> events.started(2).failed(2));
        assertThat(reports(results))
                .hasSize(4)
                .anySatisfy(report -> assertThat(report.get("retell-deliveries"))
                        .startsWith("\nalert_triggered to https://hooks.example.com/ -> not sent (")
                        .hasLineCount(2));
    }

    @ExtendWith(RetellSimulatorExtension.class)
    static class SendingCase {
        @RepeatedTest(2)
        void each_startsWithoutDeliveries(RetellSimulator simulator) {
            assertThat(simulator.deliveries()).isEmpty();
            simulator.sendAlert(Map.of("webhook_urls", List.of("https://hooks.example.com/")));
            assertThat(simulator.deliveries()).isEmpty();
        }
    }

    @ExtendWith(RetellSimulatorExtension.class)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class FailingCase {
        @BeforeAll
        static void setUp(RetellSimulator simulator) {
            createLlm(simulator);
        }

        @Test
        @Order(1)
        void success(RetellSimulator simulator) {
            createLlm(simulator);
        }

        @Test
        @Order(2)
        void failure(RetellSimulator simulator) {
            createLlm(simulator);
            simulator.failNext(Fault.status(503));
            assertThat(status(simulator)).isEqualTo(200);
        }

        @Test
        @Order(3)
        void failureWithoutRequests() {
            throw new IllegalStateException("wrong");
        }
    }

    @Test
    void parallelTests_ofOneClass_waitForEachOther() {
        EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(ParallelCase.class), selectClass(OtherParallelCase.class))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.config.executor-service", "FORK_JOIN_POOL")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "8")
                .execute();

        results.testEvents().assertStatistics(events -> events.started(60).succeeded(60));
        assertThat(SIMULATORS).hasSize(2);
    }

    @ExtendWith(RetellSimulatorExtension.class)
    @Execution(ExecutionMode.CONCURRENT)
    static class ParallelCase {
        private final AtomicInteger running = new AtomicInteger();

        @BeforeAll
        static void setUp(RetellSimulator simulator) {
            SIMULATORS.add(simulator);
        }

        @RepeatedTest(30)
        void each_hasTheSimulatorForItself(RetellSimulator simulator) {
            assertThat(running.incrementAndGet()).isEqualTo(1);
            createLlm(simulator);
            assertThat(llms(simulator)).isEqualTo(1);
            assertThat(simulator.requests()).hasSize(2);
        }

        @AfterEach
        void leave() {
            running.decrementAndGet();
        }
    }

    static class OtherParallelCase extends ParallelCase {}

    @Test
    void registeredOnAMethod_simulator_livesAsLongAsTheTest() {
        run(MethodCase.class)
                .testEvents()
                .assertStatistics(events -> events.started(2).succeeded(1).failed(1));
        assertThatIsClosed(SIMULATORS.get(0));
    }

    static class MethodCase {
        @Test
        @ExtendWith(RetellSimulatorExtension.class)
        void injected(RetellSimulator simulator) {
            SIMULATORS.add(simulator);
            assertThat(status(simulator)).isEqualTo(200);
        }

        @Test
        void notInjected(RetellSimulator simulator) {
            assertThat(simulator).isNull();
        }
    }

    private static EngineExecutionResults run(Class<?> testClass) {
        EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(testClass))
                .execute();
        results.containerEvents().assertStatistics(events -> events.failed(0));
        return results;
    }

    private static List<Map<String, String>> reports(EngineExecutionResults results) {
        return results.testEvents()
                .reportingEntryPublished()
                .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
                .toList();
    }

    private static void assertThatIsClosed(RetellSimulator simulator) {
        assertThatThrownBy(() -> status(simulator)).isInstanceOf(UncheckedIOException.class);
    }

    private static String createLlm(RetellSimulator simulator) {
        return send(simulator, request(simulator, "/create-retell-llm").POST(HttpRequest.BodyPublishers.ofString("{}")))
                .body()
                .replaceAll(".*\"llm_id\":\"([^\"]+)\".*", "$1");
    }

    private static int llms(RetellSimulator simulator) {
        return send(simulator, request(simulator, "/v2/list-retell-llms"))
                        .body()
                        .split("\"llm_id\"", -1)
                        .length
                - 1;
    }

    private static int status(RetellSimulator simulator) {
        return send(simulator, request(simulator, "/v2/list-retell-llms")).statusCode();
    }

    private static HttpRequest.Builder request(RetellSimulator simulator, String path) {
        return HttpRequest.newBuilder(URI.create(simulator.baseUrl() + path));
    }

    private static HttpResponse<String> send(RetellSimulator simulator, HttpRequest.Builder request) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            request.header("Authorization", "Bearer " + simulator.apiKey())
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
