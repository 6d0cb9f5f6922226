package dev.retell4j.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.retell4j.webhooks.SignatureVerdict;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorMainTest {
    private static final Pattern ADDRESS = Pattern.compile("export RETELL_BASE_URL=(http://127\\.0\\.0\\.1:\\d+)");

    @TempDir
    Path folder;

    @Test
    void options_values_startASimulatorThatHasThem() {
        try (RetellSimulator simulator = SimulatorMain.settings(
                        "--port", "0", "--key=key_mine", "--speed", "60", "--seed", "7", "--concurrency", "1")
                .builder()
                .start()) {
            assertThat(simulator.apiKey()).isEqualTo("key_mine");
            TestClient client = new TestClient(simulator);
            assertThat(client.get("/get-api-key-info").status()).isEqualTo(200);
            assertThat(client.get("/get-concurrency")
                            .body()
                            .path("concurrency_limit")
                            .intValue())
                    .isEqualTo(1);
            assertThat(client.post("/create-retell-llm", "{\"later\":1}").status())
                    .isEqualTo(400);
        }
    }

    @Test
    void options_switches_areUnderstood() {
        assertThat(SimulatorMain.settings().quiet()).isFalse();
        assertThat(SimulatorMain.settings("--quiet").quiet()).isTrue();
        assertThat(SimulatorMain.settings("-h").help()).isTrue();
        try (RetellSimulator simulator =
                SimulatorMain.settings("--lenient", "--port", "0").builder().start()) {
            assertThat(new TestClient(simulator)
                            .post("/create-retell-llm", "{\"later\":1}")
                            .status())
                    .isEqualTo(201);
        }
    }

    @Test
    void options_mistake_isNamed() {
        assertThatThrownBy(() -> SimulatorMain.settings("--prot", "1")).hasMessage("Unknown option --prot");
        assertThatThrownBy(() -> SimulatorMain.settings("8787")).hasMessage("Unknown option 8787");
        assertThatThrownBy(() -> SimulatorMain.settings("--port")).hasMessage("--port needs a value");
        assertThatThrownBy(() -> SimulatorMain.settings("--port", "x"))
                .hasMessage("--port needs a whole number, not x");
        assertThatThrownBy(() -> SimulatorMain.settings("--port", "70000")).hasMessageContaining("0 to 65535");
        assertThatThrownBy(() -> SimulatorMain.settings("--port", "9999999999")).hasMessageContaining("0 to 65535");
        assertThatThrownBy(() -> SimulatorMain.settings("--concurrency", "0")).hasMessageContaining("1 or more");
        assertThatThrownBy(() -> SimulatorMain.settings("--speed", "0")).hasMessageContaining("more than 0");
        assertThatThrownBy(() -> SimulatorMain.settings("--deliver-to", "http://x/"))
                .hasMessageContaining("http://x/");
        assertThatThrownBy(() -> SimulatorMain.settings("--key=")).hasMessage("An API key must not be blank");
    }

    @Test
    void program_requests_arePrintedOneByOne() throws Exception {
        Process program = start("--port", "0", "--key", "key_mine");
        try {
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> ADDRESS.matcher(output()).find());
            Matcher address = ADDRESS.matcher(output());
            assertThat(address.find()).isTrue();
            assertThat(output()).contains("export RETELL_API_KEY=key_mine");

            TestClient client = new TestClient(address.group(1), "key_mine");
            client.get("/list-voices");
            client.get("/get-agent/none");

            await().atMost(Duration.ofMinutes(1)).until(() -> output().contains("-> 422"));
            assertThat(output().lines())
                    .anyMatch(line -> line.matches("\\d\\d:\\d\\d:\\d\\d {2}GET /list-voices -> 200"))
                    .anyMatch(line -> line.matches("\\d\\d:\\d\\d:\\d\\d {2}GET /get-agent/none -> 422"));
        } finally {
            program.destroy();
        }
        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(errors()).isEmpty();
    }

    @Test
    void program_deliveries_arePrintedOneByOne() throws Exception {
        try (Receiver receiver = new Receiver("key_badge")) {
            Process program = start(
                    "--port=0", "--speed=1000", "--webhook-key=key_badge", "--webhook-url", receiver.url("/hook"));
            try {
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> ADDRESS.matcher(output()).find());
                Matcher address = ADDRESS.matcher(output());
                assertThat(address.find()).isTrue();
                TestClient client = new TestClient(address.group(1), RetellSimulator.DEFAULT_API_KEY);
                Fixture.callingAgent(client);
                String callId = Fixture.call(client, Fixture.TO);

                // Each is printed when it was answered, and answers come in any order.
                for (String event : List.of("call_started", "call_ended", "call_analyzed")) {
                    await().atMost(Duration.ofMinutes(1))
                            .untilAsserted(() -> assertThat(output().lines())
                                    .anyMatch(line -> line.matches("\\d\\d:\\d\\d:\\d\\d {2}" + event + " of " + callId
                                            + " to " + Pattern.quote(receiver.url("/hook")) + " -> 204")));
                }
                assertThat(receiver.arrived())
                        .extracting(Receiver.Arrived::verdict)
                        .containsOnly(SignatureVerdict.VALID);
            } finally {
                program.destroy();
            }
            assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(errors()).isEmpty();
        }
    }

    @Test
    void program_wrongOption_saysSoInOneLineAndEndsWith2() throws Exception {
        Process program = start("--prot", "1");

        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isEqualTo(2);
        assertThat(output()).isEmpty();
        assertThat(errors()).isEqualToIgnoringNewLines("Unknown option --prot. --help lists the options.");
    }

    @Test
    void program_portTaken_saysSoInOneLineAndEndsWith1() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process program = start("--port", String.valueOf(taken.getLocalPort()));

            assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(program.exitValue()).isEqualTo(1);
            assertThat(errors())
                    .isEqualToIgnoringNewLines("Port " + taken.getLocalPort()
                            + " is in use. Choose another one with --port; 0 takes a free one.");
        }
    }

    @Test
    void program_help_listsTheOptionsAndEndsWith0() throws Exception {
        Process program = start("--help");

        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isZero();
        assertThat(output())
                .contains("--port", "--key", "--speed", "--seed", "--concurrency", "--lenient", "--quiet")
                .contains("--webhook-url", "--webhook-key", "--deliver-to");
    }

    private Process start(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SimulatorMain.class.getName()));
        command.addAll(List.of(options));
        return new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("out"), StandardCharsets.UTF_8);
    }

    private String errors() throws IOException {
        return Files.readString(folder.resolve("err"), StandardCharsets.UTF_8);
    }
}
