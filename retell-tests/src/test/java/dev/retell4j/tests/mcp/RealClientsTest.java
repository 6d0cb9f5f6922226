package dev.retell4j.tests.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * Runs the Node programs in {@code witness/mcp}, in which real clients use the server over stdio and HTTP, and shows
 * each of their tests as one of its own. Needs npm.
 */
@Tag("witness")
class RealClientsTest {
    @TestFactory
    Stream<DynamicTest> realClients_againstTheServer_passEachTest() throws Exception {
        NodeProgram.install();
        Path report = NodeProgram.RESULTS.resolve("clients.xml");
        Files.deleteIfExists(report);
        int status;
        try (ClientStage stage = new ClientStage()) {
            status = NodeProgram.run(
                    "clients",
                    300,
                    Map.of("MCP_STAGE", stage.description()),
                    List.of(
                            "--test-reporter=spec",
                            "--test-reporter-destination=stdout",
                            "--test-reporter=junit",
                            "--test-reporter-destination=" + report,
                            "clients.mjs"));
        }
        List<DynamicTest> tests = tests(report);
        // A program that breaks off has not said everything, whatever its tests so far say.
        tests.add(DynamicTest.dynamicTest(
                "the program ends with success",
                () -> assertThat(status).as("exit status").isZero()));
        assertThat(tests).as("tests of the programs").hasSizeGreaterThan(80);
        return tests.stream();
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
