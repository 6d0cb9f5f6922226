package dev.retell4j.mcp.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.RetellClient;
import dev.retell4j.mcp.RetellMcp;
import dev.retell4j.mcp.internal.wire.WireJson;
import dev.retell4j.mcp.policy.McpPolicy;
import dev.retell4j.mcp.policy.ToolSelection;
import dev.retell4j.mcp.tools.Plan;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.tools.ToolResult;
import dev.retell4j.mcp.workspaces.Caller;
import dev.retell4j.mcp.workspaces.Workspace;
import dev.retell4j.mcp.workspaces.Workspaces;
import dev.retell4j.operations.Repetition;
import dev.retell4j.operations.Risk;
import dev.retell4j.types.Json;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.AsyncToolSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ElicitRequest;
import io.modelcontextprotocol.spec.McpSchema.ElicitResult;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The SDK's own client with a host's server that has our catalogue beside a tool of the host's. */
class MountedCatalogueTest {
    private final AtomicInteger removed = new AtomicInteger();
    private final RetellClient client =
            RetellClient.builder().apiKey("key_test").build();
    private final RetellMcp mcp = RetellMcp.builder(client)
            .resources(new Shelf())
            .policy(McpPolicy.builder()
                    .tools(ToolSelection.builder().toolsets("default").build())
                    .build())
            .tool(Tool.builder("look")
                    .output("{\"type\":\"object\",\"properties\":{\"who\":{\"type\":\"string\"}}}")
                    .reads(call -> CompletableFuture.completedFuture(ToolResult.of(
                            "Looked", Json.of(Map.of("who", call.caller().id()))))))
            .tool(Tool.builder("remove")
                    .alias("delete")
                    .acts(
                            Risk.DESTRUCTIVE,
                            Repetition.IDEMPOTENT,
                            call -> Plan.action(
                                    Risk.DESTRUCTIVE,
                                    "Remove it",
                                    () -> CompletableFuture.completedFuture(
                                            ToolResult.text("Removed " + removed.incrementAndGet())))))
            .build();

    @AfterEach
    void close() {
        mcp.close();
        client.close();
    }

    private static ServerCapabilities everything() {
        return ServerCapabilities.builder()
                .tools(false)
                .resources(false, false)
                .prompts(false)
                .completions()
                .build();
    }

    private static McpSyncClient connect(Loop loop, Function<ElicitRequest, ElicitResult> person) {
        McpSyncClient client = McpClient.sync(loop.client())
                .jsonSchemaValidator(new TrustingValidator())
                .elicitation(person::apply)
                .build();
        client.initialize();
        return client;
    }

    private static ElicitResult yes(ElicitRequest question) {
        return ElicitResult.builder(ElicitResult.Action.ACCEPT)
                .content(Map.of("confirm", true))
                .build();
    }

    @Test
    void asyncServer_ofAHost_offersOurCatalogueBesideItsOwn() {
        Loop loop = new Loop();
        McpServer.AsyncSpecification<?> server = McpServer.async(loop)
                .jsonMapper(WireJson.mapper())
                .jsonSchemaValidator(new TrustingValidator())
                .uriTemplateManagerFactory(new McpAddresses())
                .capabilities(everything());
        AsyncSpecifications.of(mcp, context -> Caller.of("anna")).addTo(server);
        server.build();

        assertCatalogue(connect(loop, MountedCatalogueTest::yes), "anna");
    }

    @Test
    void syncServer_ofAHost_offersOurCatalogueBesideItsOwn() {
        Loop loop = new Loop();
        McpServer.SyncSpecification<?> server = McpServer.sync(loop)
                .jsonMapper(WireJson.mapper())
                .jsonSchemaValidator(new TrustingValidator())
                .uriTemplateManagerFactory(new McpAddresses())
                .capabilities(everything());
        server.tools(new SyncToolSpecification(
                McpSchema.Tool.builder("crm", Map.of("type", "object")).build(),
                (exchange, request) ->
                        CallToolResult.builder().addTextContent("from the CRM").build()));
        SyncSpecifications.of(mcp).addTo(server);
        server.build();

        McpSyncClient client = connect(loop, MountedCatalogueTest::yes);
        assertThat(text(client.callTool(new CallToolRequest("crm", Map.of(), null))))
                .isEqualTo("from the CRM");
        assertCatalogue(client, "local");
    }

    private void assertCatalogue(McpSyncClient client, String caller) {
        assertThat(client.listTools().tools())
                .extracting(tool -> tool.name())
                .contains("look", "remove")
                .doesNotContain("delete", "retell_create_phone_call");
        CallToolResult looked = client.callTool(new CallToolRequest("look", Map.of(), null));
        assertThat(text(looked)).isEqualTo("Looked");
        assertThat(looked.structuredContent()).isEqualTo(Map.of("who", caller));
        assertThat(text(client.callTool(new CallToolRequest("remove", Map.of(), null))))
                .isEqualTo("Removed 1");
        assertThat(client.readResource(new ReadResourceRequest("books://7?limit=1", null))
                        .contents())
                .extracting(contents -> ((TextResourceContents) contents).text())
                .containsExactly("content of books://7?limit=1 for " + caller);
        assertThat(client.listPrompts().prompts()).isNotEmpty();
        client.close();
    }

    @Test
    void question_inAHostsServer_isAskedThereToo() {
        Loop loop = new Loop();
        McpServer.SyncSpecification<?> server = McpServer.sync(loop)
                .jsonMapper(WireJson.mapper())
                .jsonSchemaValidator(new TrustingValidator())
                .uriTemplateManagerFactory(new McpAddresses())
                .capabilities(everything());
        SyncSpecifications.of(mcp).addTo(server);
        server.build();

        McpSyncClient client = connect(
                loop,
                question -> ElicitResult.builder(ElicitResult.Action.DECLINE).build());
        assertThat(client.callTool(new CallToolRequest("remove", Map.of(), null))
                        .isError())
                .isTrue();
        assertThat(removed).hasValue(0);
        client.close();
    }

    @Test
    void statelessSpecification_ofAnAction_refusesWhatAPersonWouldHaveToAgreeTo() {
        StatelessSpecifications mounted = StatelessSpecifications.of(mcp);

        CallToolResult refused = mounted.tools().stream()
                .filter(tool -> tool.tool().name().equals("remove"))
                .findFirst()
                .orElseThrow()
                .callHandler()
                .apply(McpTransportContext.EMPTY, new CallToolRequest("remove", Map.of(), null))
                .block();
        assertThat(refused.isError()).isTrue();
        assertThat(removed).hasValue(0);
        assertThat(mounted.resources()).isNotEmpty();
        assertThat(mounted.resourceTemplates()).isNotEmpty();
        assertThat(mounted.prompts()).isNotEmpty();
        assertThat(mounted.completions()).isNotEmpty();
    }

    @Test
    void specifications_ofSeveralWorkspaces_nameNone() {
        Workspaces both = Workspaces.of(Workspace.of("secret-north", client), Workspace.of("secret-south", client));
        try (RetellMcp mcp = RetellMcp.builder(both).build()) {
            assertThat(mcp.dispatcher().tools(Caller.LOCAL).get(0).inputSchemaText())
                    .contains("secret-north");
            for (AsyncToolSpecification tool : AsyncSpecifications.of(mcp).tools()) {
                assertThat(tool.tool().inputSchema().toString())
                        .contains("workspace")
                        .doesNotContain("secret-");
            }
        }
    }

    private static String text(CallToolResult result) {
        return ((TextContent) List.copyOf(result.content()).get(0)).text();
    }
}
