package dev.retell4j.mcp.internal.retell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.operations.Schemas;
import dev.retell4j.types.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names, words and schemas of the tools. */
class ToolSchemaTest {
    private static final Schema META_SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    private static final Pattern TYPE_NAMED = Pattern.compile("retell://schema/(\\w+)");
    private static final Set<String> OF_THE_DISPATCHER = Set.of("dry_run", "error", "truncated");

    static Stream<Tool> tools() {
        return Listed.all().stream();
    }

    @Test
    void names_ofAllToolsAndAliases_areDifferent() {
        List<String> names = new ArrayList<>();
        tools().forEach(tool -> {
            names.add(tool.name());
            names.addAll(tool.aliases());
        });
        assertThat(names).doesNotHaveDuplicates().contains("create_voice_call");
    }

    @ParameterizedTest
    @MethodSource("tools")
    void name_ofATool_leavesRoomForTheClientsPrefix(Tool tool) {
        assertThat(tool.name()).matches("retell_[a-z0-9_]+").hasSizeLessThanOrEqualTo(48);
        assertThat(tool.description()).isNotBlank().endsWith(".");
    }

    @ParameterizedTest
    @MethodSource("tools")
    void schemas_ofATool_areJsonSchemas(Tool tool) {
        assertThat(META_SCHEMA.validate(tool.inputSchema().as(JsonNode.class))).isEmpty();
        assertThat(tool.inputSchema().get("type")).contains(Json.of("object"));
        Json output = tool.outputSchema().orElseThrow();
        // The list is sent as it is written.
        assertThat(tool.inputSchemaText()).isEqualTo(tool.inputSchema().text());
        assertThat(tool.outputSchemaText()).contains(output.text());
        assertThat(META_SCHEMA.validate(output.as(JsonNode.class))).isEmpty();
        assertThat(output.get("type")).contains(Json.of("object"));
        assertThat(output.get("properties").orElse(Json.NULL).names())
                .isNotEmpty()
                .doesNotContainAnyElementsOf(OF_THE_DISPATCHER);
    }

    @ParameterizedTest
    @MethodSource("tools")
    void arguments_ofATool_areDescribedTypedAndClosed(Tool tool) {
        Json schema = tool.inputSchema();
        assertThat(schema.get("additionalProperties")).contains(Json.of(false));
        Json properties = schema.get("properties").orElse(Json.NULL);
        List<String> undescribed = new ArrayList<>();
        for (String name : properties.names()) {
            Json property = properties.get(name).orElseThrow();
            if (property.get("description").flatMap(Json::asString).orElse("").isBlank()) {
                undescribed.add(name);
            }
            // Not all clients understand lists of types, or none.
            assertThat(property.get("type").flatMap(Json::asString)).as(name).isPresent();
        }
        assertThat(undescribed).isEmpty();
        Set<String> required = new HashSet<>();
        schema.get("required")
                .orElse(Json.NULL)
                .elements()
                .forEach(one -> required.add(one.asString().orElseThrow()));
        assertThat(properties.names()).containsAll(required);
        assertThat(properties.names().contains("dry_run"))
                .as("dry_run on every tool that acts")
                .isEqualTo(tool.acting().isPresent());
    }

    @ParameterizedTest
    @MethodSource("tools")
    void typesAndTools_namedInATool_exist(Tool tool) {
        String words = Listed.entry(tool).text();
        Matcher type = TYPE_NAMED.matcher(words);
        while (type.find()) {
            assertThat(Schemas.of(type.group(1))).as(type.group()).isPresent();
        }
        List<String> names = tools().map(Tool::name).toList();
        Matcher named = Pattern.compile("retell_[a-z_]+").matcher(words);
        while (named.find()) {
            if (!named.group().equals("retell_llm_dynamic_variables")) {
                assertThat(names).contains(named.group());
            }
        }
    }
}
