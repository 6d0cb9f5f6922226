package dev.retell4j.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A folder of Node programs with what they need.
 *
 * @param programs the folder
 * @param results where reports and logs are written
 */
public record NodeFolder(Path programs, Path results) {
    /** Programs that drive the official client. */
    public static final NodeFolder CLIENT = of("witness", "target/witness");

    /** Programs that are MCP clients; a Node that is new enough comes with them. */
    public static final NodeFolder MCP = of("witness/mcp", "target/mcp-witness");

    private static NodeFolder of(String programs, String results) {
        Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        return new NodeFolder(module.resolve(programs), module.resolve(results));
    }

    /**
     * Installs what the lock file names, unless that is already there. Fails without npm.
     *
     * @throws Exception when a file cannot be written, or the thread is interrupted
     */
    public void install() throws Exception {
        NpmInstall.in(programs, results);
    }

    /**
     * Runs a program of tests in what is installed, and shows each of its tests as one of its own.
     *
     * @param name names the program, its log and its report
     * @param reporter tells on the console how it goes
     * @param environment what is added to the environment
     * @param atLeast how many tests there are more than
     * @return the tests, all of them over
     * @throws Exception when files cannot be read, or the thread is interrupted
     */
    public Stream<DynamicTest> tests(String name, String reporter, Map<String, String> environment, int atLeast)
            throws Exception {
        Path report = results.resolve(name + ".xml");
        Files.deleteIfExists(report);
        int status = run(
                name,
                300,
                environment,
                List.of(
                        "--test-reporter=" + reporter,
                        "--test-reporter-destination=stdout",
                        "--test-reporter=junit",
                        "--test-reporter-destination=" + report,
                        name + ".mjs"));
        List<DynamicTest> tests = NodeReport.tests(report);
        // A program that breaks off has not said everything, whatever its tests so far say.
        tests.add(DynamicTest.dynamicTest(
                "the program ends with success",
                () -> assertThat(status).as("exit status").isZero()));
        assertThat(tests).as("tests of the programs").hasSizeGreaterThan(atLeast);
        return tests.stream();
    }

    /**
     * Runs a program in what is installed to its end, and prints what it says.
     *
     * @param name names the log
     * @param seconds how long it may take
     * @param environment what is added to the environment
     * @param arguments the program, below this folder, and its arguments
     * @return the exit status
     * @throws Exception when the log cannot be read, or the thread is interrupted
     */
    public int run(String name, int seconds, Map<String, String> environment, List<String> arguments) throws Exception {
        Path log = results.resolve(name + ".log");
        List<String> command = new ArrayList<>(List.of(node()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(programs.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(key -> key.startsWith("RETELL_") || key.startsWith("MCP_"));
        builder.environment().putAll(environment);
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return fail("Node and npm are needed: " + e.getMessage(), e);
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

    private String node() {
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x64";
        Path own = programs.resolve("node_modules/node-linux-" + machine + "/bin/node");
        // Where none has come along, that of the machine has to do; it says itself when it is too old.
        return Files.isExecutable(own) ? own.toString() : "node";
    }
}
