package dev.retell4j.mcp.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is shipped beside the program knows the program: variables, commands and paths that exist. */
class DistributionTest {
    private static final Path DIST = Path.of("src/main/dist");

    @Test
    void bundle_variables_areThoseOfTheProgram() throws IOException {
        JsonNode manifest = json("mcpb/manifest.json");
        List<String> variables = new ArrayList<>();
        manifest.at("/server/mcp_config/env").fieldNames().forEachRemaining(variables::add);

        assertThat(variables).contains("RETELL_API_KEY").allSatisfy(DistributionTest::isKnown);
    }

    @Test
    void bundle_userSettings_areAllUsedAndAllThere() throws IOException {
        JsonNode manifest = json("mcpb/manifest.json");
        List<String> used = new ArrayList<>();
        manifest.at("/server/mcp_config/env").forEach(value -> used.add(value.asText()));
        List<String> settings = new ArrayList<>();
        manifest.path("user_config").fieldNames().forEachRemaining(name -> settings.add("${user_config." + name + "}"));

        assertThat(used).containsExactlyInAnyOrderElementsOf(settings);
        assertThat(manifest.at("/user_config/api_key/sensitive").asBoolean()).isTrue();
    }

    @Test
    void bundle_programs_areThoseThatAreShipped() throws IOException {
        JsonNode manifest = json("mcpb/manifest.json");

        assertThat(manifest.at("/server/entry_point").asText()).isEqualTo("server/bin/retell-mcp");
        assertThat(manifest.at("/server/mcp_config/command").asText()).endsWith("/server/bin/retell-mcp");
        assertThat(DIST.resolve("bin/retell-mcp")).isExecutable();
        assertThat(DIST.resolve("bin/retell-mcp.cmd")).exists();
    }

    @Test
    void registry_variables_areThoseOfTheProgram() throws IOException {
        List<String> variables = json("registry/server.json").findValues("name").stream()
                .map(JsonNode::asText)
                .filter(name -> name.startsWith("RETELL_"))
                .toList();

        assertThat(variables).contains("RETELL_API_KEY").allSatisfy(DistributionTest::isKnown);
    }

    @Test
    void registryAndImage_name_isTheSame() throws IOException {
        String name = json("registry/server.json").path("name").asText();

        assertThat(Files.readString(DIST.resolve("oci/Dockerfile")))
                .contains("io.modelcontextprotocol.server.name=\"" + name + "\"");
    }

    @Test
    void descriptions_ofBundleAndRegistry_areTheSameAndShortEnough() throws IOException {
        String description = json("registry/server.json").path("description").asText();

        assertThat(json("mcpb/manifest.json").path("description").asText()).isEqualTo(description);
        assertThat(description).hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void launcher_variables_areExplainedAndKnown() throws IOException {
        String launcher = Files.readString(DIST.resolve("bin/retell-mcp"));
        TreeSet<String> variables = new TreeSet<>();
        java.util.regex.Pattern.compile("RETELL_MCP_[A-Z_]+")
                .matcher(launcher)
                .results()
                .forEach(found -> variables.add(found.group()));

        assertThat(variables)
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(Settings.isKnownVariable(variable))
                        .as(variable)
                        .isTrue());
        assertThat(launcher).contains("-D" + Launch.LAUNCHER + "=").contains(Command.REHEARSE.word());
    }

    private static void isKnown(String variable) {
        assertThat(variable.equals("RETELL_API_KEY") || Option.ofVariable(variable) != null)
                .as(variable)
                .isTrue();
    }

    private static JsonNode json(String file) throws IOException {
        return new ObjectMapper().readTree(Files.readString(DIST.resolve(file)));
    }
}
