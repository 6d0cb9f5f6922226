package dev.retell4j.tests.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.retell4j.mcp.server.RetellMcpMain;
import dev.retell4j.simulator.RetellSimulator;
import dev.retell4j.witness.NodeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server as people run it: a process of its own. */
final class ServerProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/mcp");

    private final Process process;
    private final Path log;

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** The command that starts a server. */
    static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                RetellMcpMain.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** What a server needs in its environment to act in a simulated Retell. */
    static Map<String, String> environment(RetellSimulator retell) {
        return Map.of("RETELL_API_KEY", retell.apiKey(), "RETELL_BASE_URL", retell.baseUrl());
    }

    /** Starts one that listens on a free port of this machine. */
    static ServerProcess http(String name, Map<String, String> environment, String... more) throws IOException {
        Path results = Files.createDirectories(NodeFolder.MCP.results());
        Path log = results.resolve(name + "-server.log");
        List<String> arguments = new ArrayList<>(List.of("http", "--port", "0"));
        arguments.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command(arguments.toArray(String[]::new)))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new ServerProcess(builder.start(), log);
    }

    /** Waits until it listens; returns where. */
    String address() {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> {
                            String said = Files.readString(log);
                            assertThat(process.isAlive())
                                    .as("the server runs; it said: %s", said)
                                    .isTrue();
                            Matcher address = ADDRESS.matcher(said);
                            return address.find() ? address.group() : "";
                        },
                        address -> !address.isEmpty());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
