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
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Runs the Node programs in {@code witness}, which drive the official client, and shows each of their tests as one of
 * its own. Needs Node and npm.
 */
@Tag("witness")
class OfficialClientTest {
    private static final Path MODULE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    private static final Path PROGRAMS = MODULE.resolve("witness");
    private static final Path RESULTS = MODULE.resolve("target/witness");

    @TestFactory
    Stream<DynamicTest> officialClient_againstTheSimulator_passesEachTest() throws Exception {
        NpmInstall.in(PROGRAMS, RESULTS);
        Path report = RESULTS.resolve("report.xml");
        Files.deleteIfExists(report);
        int status;
        try (WitnessServer server = new WitnessServer(MODULE.resolve(".."))) {
            status = start(
                    300,
                    Map.of("WITNESS_SERVER", server.address()),
                    "node",
                    "--test-reporter=./support/reporter.mjs",
                    "--test-reporter-destination=stdout",
                    "--test-reporter=junit",
                    "--test-reporter-destination=" + report,
                    "suite.mjs");
        }
        List<DynamicTest> tests = tests(report);
        // A program that breaks off has not said everything, whatever its tests so far say.
        tests.add(DynamicTest.dynamicTest(
                "the program ends with success",
                () -> assertThat(status).as("exit status").isZero()));
        assertThat(tests).as("tests of the programs").hasSizeGreaterThan(100);
        return tests.stream();
    }

    private static int start(int seconds, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Path log = RESULTS.resolve(command[0] + ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(PROGRAMS.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("RETELL_"));
        builder.environment().putAll(environment);
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return fail("Node and npm are needed: " + e.getMessage(), e);
        }
        try {
            assertThat(process.waitFor(seconds, TimeUnit.SECONDS))
                    .as("%s ends within %d s", command[0], seconds)
                    .isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
            System.out.print(Files.readString(log));
        }
    }

    private static List<DynamicTest> tests(Path report) throws Exception {
        assertThat(report).as("report of the programs").isNotEmptyFile();
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile());
        NodeList cases = document.getElementsByTagName("testcase");
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < cases.getLength(); i++) {
            Element test = (Element) cases.item(i);
            tests.add(DynamicTest.dynamicTest(name(test), () -> check(test)));
        }
        return tests;
    }

    private static String name(Element test) {
        Node group = test.getParentNode();
        String prefix = group instanceof Element suite && suite.hasAttribute("name") ? suite.getAttribute("name") : "";
        return (prefix + " " + test.getAttribute("name")).strip();
    }

    private static void check(Element test) {
        NodeList failures = test.getElementsByTagName("failure");
        if (failures.getLength() > 0) {
            Element failure = (Element) failures.item(0);
            fail(failure.getAttribute("message") + "\n" + failure.getTextContent());
        }
        assertThat(test.getElementsByTagName("skipped").getLength())
                .as("skipped")
                .isZero();
    }
}
