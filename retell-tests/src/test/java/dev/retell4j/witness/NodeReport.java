package dev.retell4j.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What Node's own test runner reports. */
final class NodeReport {
    private NodeReport() {}

    /** Each test of a program as one here. */
    static List<DynamicTest> tests(Path report) throws Exception {
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
