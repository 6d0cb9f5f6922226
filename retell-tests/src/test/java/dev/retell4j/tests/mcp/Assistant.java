package dev.retell4j.tests.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.retell4j.mcp.RetellMcp;
import dev.retell4j.mcp.tools.Consent;
import dev.retell4j.mcp.tools.Content;
import dev.retell4j.mcp.tools.Question;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.tools.ToolOutcome;
import dev.retell4j.mcp.tools.ToolRequest;
import dev.retell4j.mcp.tools.ToolResult;
import dev.retell4j.mcp.workspaces.Caller;
import dev.retell4j.types.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Uses the tools as a protocol does, with a person at hand who agrees to everything. */
final class Assistant {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final RetellMcp mcp;
    private final List<Question> questions = new ArrayList<>();

    Assistant(RetellMcp mcp) {
        this.mcp = mcp;
    }

    /** Calls a tool that has to succeed, and checks its answer against its output schema. */
    Json use(String tool, String arguments) throws Exception {
        ToolResult result = call(tool, arguments);
        assertThat(result.isError()).as(text(result)).isFalse();
        Json structure = result.structure().orElseThrow();
        assertFits(tool, structure);
        assertThat(text(result)).isNotBlank();
        return structure;
    }

    /** Calls a tool; says yes when a person is asked. */
    ToolResult call(String tool, String arguments) throws Exception {
        ToolRequest request = ToolRequest.of(tool, Json.parse(arguments), Caller.LOCAL);
        ToolOutcome outcome = send(request);
        if (outcome instanceof ToolOutcome.InputRequired asked) {
            questions.add(asked.question());
            outcome = send(request.answered(new Consent(asked.question().state(), true)));
        }
        assertThat(outcome).isInstanceOf(ToolOutcome.Answered.class);
        return ((ToolOutcome.Answered) outcome).result();
    }

    /** What the person was asked, in order. */
    List<Question> questions() {
        return questions;
    }

    List<Tool> tools() {
        return mcp.dispatcher().tools(Caller.LOCAL);
    }

    void assertFits(String tool, Json structure) {
        Json schema = tools().stream()
                .filter(one -> one.name().equals(tool))
                .findAny()
                .flatMap(Tool::outputSchema)
                .orElseThrow();
        assertThat(SCHEMAS.getSchema(schema.as(JsonNode.class)).validate(structure.as(JsonNode.class)))
                .as("%s answered %s", tool, structure)
                .isEmpty();
    }

    static String text(ToolResult result) {
        return result.content().stream()
                .filter(Content.Text.class::isInstance)
                .map(part -> ((Content.Text) part).text())
                .collect(Collectors.joining("\n"));
    }

    private ToolOutcome send(ToolRequest request) throws Exception {
        return mcp.dispatcher()
                .call(request, CallLinks.asking())
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS);
    }
}
