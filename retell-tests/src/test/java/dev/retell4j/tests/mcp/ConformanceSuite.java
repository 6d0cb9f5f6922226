package dev.retell4j.tests.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.retell4j.witness.NodeFolder;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The official conformance suite, and what it found. */
final class ConformanceSuite {
    static final String REVISION = "2025-11-25";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FOLDER = "node_modules/@modelcontextprotocol/conformance/";
    private static final Pattern RESULT = Pattern.compile("server-(.+)-\\d{4}-\\d{2}-\\d{2}T[-\\dZ]+");

    private ConformanceSuite() {}

    /** The scenarios that a server has to pass for the revision, as the suite itself lists them. */
    static List<String> required() throws Exception {
        NodeFolder.MCP.install();
        Path list = NodeFolder.MCP.programs().resolve(FOLDER + "requirements/" + REVISION + ".yaml");
        try (Reader yaml = Files.newBufferedReader(list)) {
            Map<String, List<String>> lists = new Yaml().load(yaml);
            List<String> server = lists.get("server");
            return List.copyOf(server);
        }
    }

    /**
     * Runs everything that the revision requires and what is not scored yet.
     *
     * @param name names folder and log
     * @param url where the server listens
     * @return what was checked, by scenario
     */
    static Map<String, JsonNode> run(String name, String url) throws Exception {
        NodeFolder.MCP.install();
        Path results = NodeFolder.MCP.results().resolve(name);
        delete(results);
        NodeFolder.MCP.run(
                name,
                240,
                Map.of(),
                List.of(
                        FOLDER + "dist/index.js",
                        "server",
                        "--url",
                        url,
                        "--requirements",
                        REVISION,
                        "--timeout",
                        "20000",
                        "--output-dir",
                        results.toString()));
        Map<String, JsonNode> checks = new TreeMap<>();
        try (Stream<Path> folders = Files.list(results)) {
            for (Path folder : folders.toList()) {
                Matcher scenario = RESULT.matcher(folder.getFileName().toString());
                assertThat(scenario.matches()).as("folder %s", folder).isTrue();
                checks.put(
                        scenario.group(1),
                        JSON.readTree(folder.resolve("checks.json").toFile()));
            }
        }
        return checks;
    }

    /** Fails unless a scenario was run, found something right and nothing wrong, not even a warning. */
    static void assertPassed(JsonNode checks) {
        assertThat(checks).as("checks").isNotNull().isNotEmpty();
        assertThat(checks).as("checks").anyMatch(check -> status(check).equals("SUCCESS"));
        assertThat(checks)
                .allSatisfy(check -> assertThat(status(check))
                        .as("%s: %s", check.path("id").asText(), check.path("errorMessage"))
                        .isNotIn("FAILURE", "WARNING"));
    }

    private static String status(JsonNode check) {
        return check.path("status").asText();
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
