package dev.retell4j.tests.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class BuildFilesTest {
    private static final XPath XPATH = XPathFactory.newInstance().newXPath();

    @Test
    void bom_itsModules_areThePublishedOnes() throws Exception {
        List<String> modules = new ArrayList<>();
        for (String module : texts(pom("."), "/project/modules/module")) {
            boolean isPublished =
                    texts(pom(module), "/project/properties/maven.deploy.skip").isEmpty();
            if (isPublished && !module.equals("retell-bom")) {
                modules.add(module);
            }
        }

        assertThat(texts(pom("retell-bom"), "//dependencyManagement//artifactId"))
                .containsExactlyInAnyOrderElementsOf(modules)
                .containsExactlyInAnyOrderElementsOf(Project.PUBLISHED);
    }

    @Test
    void bom_itsVersion_isThatOfTheProject() throws Exception {
        assertThat(texts(pom("retell-bom"), "/project/version")).isEqualTo(texts(pom("."), "/project/version"));
    }

    @Test
    void publishedModules_eachOfThem_haveAModuleName() throws Exception {
        for (String module : Project.PUBLISHED) {
            assertThat(texts(pom(module), "/project/properties/automatic.module.name"))
                    .as(module)
                    .containsExactly("dev.retell4j."
                            + module.substring("retell-".length()).replace('-', '.'));
        }
    }

    @Test
    void publishedModules_eachOfThem_carryTheLicence() throws Exception {
        for (String module : Project.PUBLISHED) {
            assertThat(Project.root().resolve(module).resolve("target/classes/META-INF/LICENSE"))
                    .as("a module with <resources> of its own loses those of the root pom")
                    .hasSameTextualContentAs(Project.root().resolve("LICENSE"));
        }
    }

    private static Document pom(String module) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Project.root().resolve(module).resolve("pom.xml").toFile());
    }

    private static List<String> texts(Document document, String path) throws Exception {
        NodeList nodes = (NodeList) XPATH.evaluate(path, document, XPathConstants.NODESET);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent().strip());
        }
        return texts;
    }
}
