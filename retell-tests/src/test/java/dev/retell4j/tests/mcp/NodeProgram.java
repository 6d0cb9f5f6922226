package dev.retell4j.tests.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.retell4j.witness.NpmInstall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The Node programs in {@code witness/mcp}, and the Node that runs them, which comes with them. */
final class NodeProgram {
    static final Path MODULE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();

    /** Where reports and logs are written. */
    static final Path RESULTS = MODULE.resolve("target/mcp-witness");

    private static final Path FOLDER = MODULE.resolve("witness/mcp");
    private static final Path MODULES = FOLDER.resolve("node_modules");

    private NodeProgram() {}

    /** Installs what the lock file names, unless that is already there. Fails without npm. */
    static void install() throws Exception {
        NpmInstall.in(FOLDER, RESULTS);
    }

    /**
     * Runs a program to its end and prints what it says.
     *
     * @param name names the log
     * @param seconds how long it may take
     * @param environment what is added to the environment
     * @param arguments the program, below {@code witness/mcp}, and its arguments
     * @return the exit status
     */
    static int run(String name, int seconds, Map<String, String> environment, List<String> arguments) throws Exception {
        install();
        List<String> command = new java.util.ArrayList<>(List.of(node()));
        command.addAll(arguments);
        return start(name, seconds, environment, command);
    }

    private static String node() {
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x64";
        Path own = MODULES.resolve("node-linux-" + machine + "/bin/node");
        // Elsewhere than on Linux the one of the machine has to do; it says itself when it is too old.
        return Files.isExecutable(own) ? own.toString() : "node";
    }

    private static int start(String name, int seconds, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Path log = RESULTS.resolve(name + ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(key -> key.startsWith("RETELL_") || key.startsWith("MCP_"));
        builder.environment().putAll(environment);
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return fail("Node (22.19 or newer, or any on Linux) and npm are needed: " + e.getMessage(), e);
        }
        try {
            assertThat(process.waitFor(seconds, TimeUnit.SECONDS))
                    .as("%s ends within %d s; it said: %s", name, seconds, Files.readString(log))
                    .isTrue();
            return process.exitValue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            System.out.print(Files.readString(log));
        }
    }
}
