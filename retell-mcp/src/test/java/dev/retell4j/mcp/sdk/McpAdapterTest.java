package dev.retell4j.mcp.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.retell4j.RetellClient;
import dev.retell4j.mcp.RetellMcp;
import dev.retell4j.mcp.internal.wire.Handshake;
import dev.retell4j.mcp.internal.wire.ToolListing;
import dev.retell4j.mcp.internal.wire.WireJson;
import dev.retell4j.mcp.stdio.PipedPeer;
import dev.retell4j.mcp.tools.CallLink;
import dev.retell4j.mcp.tools.Content;
import dev.retell4j.mcp.tools.Plan;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.tools.ToolResult;
import dev.retell4j.mcp.workspaces.Caller;
import dev.retell4j.operations.Repetition;
import dev.retell4j.operations.Risk;
import dev.retell4j.types.Json;
import io.modelcontextprotocol.server.McpAsyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class McpAdapterTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CAN_ASK = "{\"elicitation\":{}}";
    private static final String YES = "{\"action\":\"accept\",\"content\":{\"confirm\":true}}";
    private static final String CANCELLED =
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":1}}";

    private final AtomicInteger deleted = new AtomicInteger();
    private final BlockingQueue<CallLink> links = new LinkedBlockingQueue<>();
    private final BlockingQueue<CompletableFuture<ToolResult>> held = new LinkedBlockingQueue<>();
    private final List<PipedPeer> peers = new ArrayList<>();
    private final RetellClient client =
            RetellClient.builder().apiKey("key_test").build();
    private final RetellMcp mcp = RetellMcp.builder(client)
            .tool(Tool.builder("remove_contact")
                    .title("Remove a contact")
                    .description("Removes it for good")
                    .alias("delete_contact")
                    .input(Json.parse("""
                            {"type":"object","properties":{"zip":{"type":"string"},"age":{"type":"integer"},\
                            "name":{"type":"string"}}}"""))
                    .output(Json.parse("""
                            {"type":"object","properties":{"left":{"type":"integer"}}}"""))
                    .acts(
                            Risk.DESTRUCTIVE,
                            Repetition.IDEMPOTENT,
                            call -> Plan.action(
                                    Risk.DESTRUCTIVE,
                                    "Remove Anna",
                                    () -> CompletableFuture.completedFuture(ToolResult.of(
                                            "Removed, " + deleted.incrementAndGet() + " in all",
                                            Json.parse("{\"left\":1.10}"))))))
            .tool(Tool.builder("everything")
                    .reads(call -> CompletableFuture.completedFuture(ToolResult.content(List.of(
                            new Content.Text("words"),
                            new Content.Image("aW1n", "image/png"),
                            new Content.Audio("YXVk", "audio/wav"),
                            new Content.Link("retell://calls/c1", "The call"),
                            new Content.Embedded("retell://calls/c1", "text/plain", "inside", null),
                            new Content.Embedded("retell://calls/c2", "application/pdf", null, "cGRm"))))))
            .tool(Tool.builder("structure")
                    .output(Json.parse("{\"type\":\"object\"}"))
                    .reads(call -> CompletableFuture.completedFuture(
                            ToolResult.of("Two words", Json.parse("{\"z\":1,\"a\":\"secretly long\"}")))))
            .tool(Tool.builder("hold").reads(call -> {
                CompletableFuture<ToolResult> answer = new CompletableFuture<>();
                links.add(call.link());
                held.add(answer);
                return answer;
            }))
            .build();

    private PipedPeer peer(String capabilities) throws IOException {
        PipedPeer peer = PipedPeer.of(mcp).initialize(capabilities);
        peers.add(peer);
        return peer;
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        return Objects.requireNonNull(queue.poll(30, TimeUnit.SECONDS), "nothing in 30 seconds");
    }

    @AfterEach
    void close() throws Exception {
        for (PipedPeer peer : peers) {
            peer.close();
        }
        mcp.close();
        client.close();
    }

    @Test
    void initialize_answer_namesTheServerAndWhatItCan() throws Exception {
        PipedPeer peer = peer("{}");
        JsonNode result = peer.seen().get(0).get("result");

        assertThat(result.get("protocolVersion").asText()).isEqualTo("2025-11-25");
        assertThat(result.at("/serverInfo/name").asText()).isEqualTo("retell-mcp");
        assertThat(result.at("/serverInfo/version").asText()).matches("\\d.*");
        assertThat(result.get("instructions").asText()).isEqualTo(mcp.instructions());
        JsonNode capabilities = result.get("capabilities");
        assertThat(capabilities.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("tools", "resources", "prompts", "completions", "logging");
        assertThat(capabilities.at("/resources/subscribe").asBoolean()).isTrue();
    }

    @Test
    void toolsList_ofATool_hasTitleHintsAndSchemasInOurOrderAndNoAlias() throws Exception {
        PipedPeer peer = peer("{}");
        peer.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}");
        JsonNode tools = peer.answer(1).at("/result/tools");

        assertThat(tools.findValuesAsText("name")).contains("remove_contact").doesNotContain("delete_contact");
        JsonNode tool = named(tools, "remove_contact");
        assertThat(tool.get("title").asText()).isEqualTo("Remove a contact");
        assertThat(tool.get("description").asText()).isEqualTo("Removes it for good");
        assertThat(tool.at("/inputSchema/properties").fieldNames()).toIterable().startsWith("zip", "age", "name");
        assertThat(tool.at("/outputSchema/properties").has("left")).isTrue();
        assertThat(tool.get("annotations").toString()).isEqualTo("""
                {"readOnlyHint":false,"destructiveHint":true,"idempotentHint":true,"openWorldHint":false}""");
        assertThat(named(tools, "hold").get("annotations").toString()).isEqualTo("""
                {"readOnlyHint":true,"destructiveHint":false,"idempotentHint":true,"openWorldHint":false}""");
        assertThat(tools.toString()).doesNotContain(":null");
    }

    /** What our transports say by themselves must be what the SDK would say. */
    @Test
    void sdk_askedForWhatTransportsAnswerThemselves_saysTheSame() throws Exception {
        BlockingQueue<JSONRPCMessage> sent = new LinkedBlockingQueue<>();
        SdkProvider sdk = new SdkProvider(sent);
        try (McpAdapter adapter = McpAdapter.serve(mcp, sdk)) {
            assertThat(adapter).isNotNull();
            Map<String, Object> client = Map.of(
                    "protocolVersion",
                    "2025-06-18",
                    "capabilities",
                    Map.of(),
                    "clientInfo",
                    Map.of("name", "test", "version", "1"));
            sdk.take(new JSONRPCRequest("initialize", 1, client));
            assertThat(json(next(sent))).isEqualTo(JSON.readTree(Handshake.result(mcp, "2025-06-18", true)));
            sdk.take(new JSONRPCNotification("notifications/initialized"));
            sdk.take(new JSONRPCRequest("tools/list", 2));
            assertThat(JSON.writeValueAsString(json(next(sent))))
                    .isEqualTo(ToolListing.result(mcp.dispatcher().tools(Caller.LOCAL)));
        }
    }

    private static JsonNode json(JSONRPCMessage message) throws IOException {
        return JSON.readTree(WireJson.mapper().writeValueAsBytes(((JSONRPCResponse) message).result()));
    }

    private static JsonNode named(JsonNode tools, String name) {
        for (JsonNode tool : tools) {
            if (tool.get("name").asText().equals(name)) {
                return tool;
            }
        }
        throw new AssertionError("no tool " + name);
    }

    @Test
    void content_ofEveryKind_isHandedOn() throws Exception {
        PipedPeer peer = peer("{}");
        peer.call(1, "everything", "{}");

        JsonNode content = peer.answer(1).at("/result/content");
        assertThat(content.findValuesAsText("type"))
                .containsExactly("text", "image", "audio", "resource_link", "resource", "resource");
        assertThat(content.at("/1/data").asText()).isEqualTo("aW1n");
        assertThat(content.at("/2/mimeType").asText()).isEqualTo("audio/wav");
        assertThat(content.at("/3/uri").asText()).isEqualTo("retell://calls/c1");
        assertThat(content.at("/4/resource/text").asText()).isEqualTo("inside");
        assertThat(content.at("/5/resource/blob").asText()).isEqualTo("cGRm");
    }

    @Test
    void structure_ofAnAnswer_isNotCopiedIntoTheText() throws Exception {
        PipedPeer peer = peer("{}");
        peer.call(1, "structure", "{}");

        JsonNode result = peer.answer(1).get("result");
        assertThat(result.get("structuredContent").toString()).isEqualTo("{\"z\":1,\"a\":\"secretly long\"}");
        assertThat(result.get("content").toString()).isEqualTo("[{\"type\":\"text\",\"text\":\"Two words\"}]");
    }

    @Test
    void question_answeredWithYes_runsTheActionOnce() throws Exception {
        PipedPeer peer = peer(CAN_ASK);
        peer.call(1, "delete_contact", "{\"name\":\"Anna\"}");

        JsonNode question = peer.next();
        assertThat(question.get("method").asText()).isEqualTo("elicitation/create");
        assertThat(question.at("/params/mode").asText()).isEqualTo("form");
        assertThat(question.at("/params/message").asText()).contains("Remove Anna");
        assertThat(question.at("/params/requestedSchema/properties/confirm/type")
                        .asText())
                .isEqualTo("boolean");
        assertThat(deleted).hasValue(0);
        reply(peer, question, "{\"action\":\"accept\",\"content\":{\"confirm\":true}}");

        JsonNode result = peer.answer(1).get("result");
        assertThat(result.get("isError").asBoolean()).isFalse();
        assertThat(result.at("/structuredContent/left").asDouble()).isEqualTo(1.1);
        assertThat(deleted).hasValue(1);
    }

    @Test
    void question_answeredOtherwise_runsNothing() throws Exception {
        PipedPeer peer = peer(CAN_ASK);
        List<String> answers = List.of(
                "{\"action\":\"accept\",\"content\":{\"confirm\":false}}",
                "{\"action\":\"accept\",\"content\":{\"confirm\":\"true\"}}",
                "{\"action\":\"accept\",\"content\":{}}",
                "{\"action\":\"accept\"}",
                "{\"action\":\"decline\",\"content\":{\"confirm\":true}}",
                "{\"action\":\"cancel\"}",
                "{\"action\":\"unheard of\"}");
        for (int id = 0; id < answers.size(); id++) {
            peer.call(id, "remove_contact", "{}");
            reply(peer, peer.next(), answers.get(id));

            assertThat(peer.answer(id).at("/result/isError").asBoolean())
                    .as(answers.get(id))
                    .isTrue();
        }
        assertThat(deleted).hasValue(0);
    }

    @Test
    void question_answeredWithAnError_runsNothing() throws Exception {
        PipedPeer peer = peer(CAN_ASK);
        peer.call(1, "remove_contact", "{}");
        peer.send("{\"jsonrpc\":\"2.0\",\"id\":" + peer.next().get("id")
                + ",\"error\":{\"code\":-32603,\"message\":\"no dialogs today\"}}");

        JsonNode answer = peer.answer(1);
        assertThat(answer.at("/result/isError").asBoolean()).isTrue();
        assertThat(answer.toString()).doesNotContain("no dialogs today");
        assertThat(deleted).hasValue(0);
    }

    @Test
    void question_toAClientThatCannotAskForThat_isNotSentAndNothingRuns() throws Exception {
        for (String capabilities : List.of("{}", "{\"elicitation\":{\"url\":{}}}", "{\"sampling\":{}}")) {
            PipedPeer peer = peer(capabilities);
            peer.call(1, "remove_contact", "{}");

            JsonNode next = peer.next();
            assertThat(next.get("id").asInt()).isEqualTo(1);
            assertThat(next.at("/result/isError").asBoolean()).isTrue();
        }
        assertThat(deleted).hasValue(0);
    }

    @Test
    void question_toAClientWithForms_isSent() throws Exception {
        PipedPeer peer = peer("{\"elicitation\":{\"form\":{},\"url\":{}}}");
        peer.call(1, "remove_contact", "{}");

        assertThat(peer.next().get("method").asText()).isEqualTo("elicitation/create");
    }

    @Test
    void question_whileAPersonThinks_sendsSignsOfLife() throws Exception {
        PipedPeer peer = peer(CAN_ASK);
        peer.callWithProgress("slow", "remove_contact", "{}");

        JsonNode sign = peer.next(message -> message.path("method").asText().equals("notifications/progress"));
        assertThat(sign.at("/params/progressToken").asText()).isEqualTo("slow");
        JsonNode question = peer.seen().stream()
                .filter(message -> message.path("method").asText().equals("elicitation/create"))
                .findFirst()
                .orElseGet(peer::next);
        reply(peer, question, "{\"action\":\"accept\",\"content\":{\"confirm\":true}}");
        assertThat(peer.answer("slow").at("/result/isError").asBoolean()).isFalse();
    }

    @Test
    void cancelled_whileAPersonThinks_withdrawsTheQuestionAndRunsNothing() throws Exception {
        PipedPeer peer = peer(CAN_ASK);
        peer.call(1, "remove_contact", "{}");
        JsonNode question = peer.next();
        peer.call(2, "remove_contact", "{}");
        JsonNode other = peer.next();
        peer.send(CANCELLED);

        JsonNode withdrawal = peer.next();
        assertThat(withdrawal.get("method").asText()).isEqualTo("notifications/cancelled");
        assertThat(withdrawal.has("id")).isFalse();
        assertThat(withdrawal.at("/params/requestId")).isEqualTo(question.get("id"));
        assertThat(withdrawal.at("/params/reason").asText()).isEqualTo("The call was cancelled");
        reply(peer, question, YES);
        peer.send(CANCELLED);
        peer.call(3, "structure", "{}");
        assertThat(peer.next().get("id").asInt()).isEqualTo(3);
        assertThat(deleted).hasValue(0);
        reply(peer, other, YES);
        assertThat(peer.next().get("id").asInt()).isEqualTo(2);
        assertThat(deleted).hasValue(1);
    }

    @Test
    void cancelled_justAfterTheAnswer_withdrawsNothing() throws Exception {
        PipedPeer peer = peer(CAN_ASK);
        peer.call(1, "remove_contact", "{}");
        reply(peer, peer.next(), YES);
        peer.send(CANCELLED);

        peer.call(2, "structure", "{}");
        peer.answer(2);
        assertThat(peer.seen())
                .noneMatch(message -> message.path("method").asText().equals("notifications/cancelled"));
    }

    @Test
    void question_nobodyAnswersInTime_isWithdrawnAndRunsNothing() throws Exception {
        BlockingQueue<JSONRPCMessage> sent = new LinkedBlockingQueue<>();
        SdkProvider sdk = new SdkProvider(sent);
        try (McpAdapter adapter = McpAdapter.serve(mcp, sdk, Duration.ofMillis(50))) {
            assertThat(adapter).isNotNull();
            sdk.take(new JSONRPCRequest(
                    "initialize",
                    1,
                    Map.of(
                            "protocolVersion",
                            "2025-11-25",
                            "capabilities",
                            Map.of("elicitation", Map.of()),
                            "clientInfo",
                            Map.of("name", "test", "version", "1"))));
            next(sent);
            sdk.take(new JSONRPCNotification("notifications/initialized"));
            sdk.take(new JSONRPCRequest("tools/call", 2, Map.of("name", "remove_contact", "arguments", Map.of())));

            JSONRPCRequest question = (JSONRPCRequest) next(sent);
            assertThat(question.method()).isEqualTo("elicitation/create");
            assertThat(next(sent))
                    .isEqualTo(new JSONRPCNotification(
                            "notifications/cancelled",
                            Map.of("requestId", question.id(), "reason", "Nobody answered in time")));
            JsonNode result = json(next(sent));
            assertThat(result.get("isError").asBoolean()).isTrue();
            assertThat(deleted).hasValue(0);
        }
    }

    @Test
    void endOfInput_whileAPersonThinks_runsNothingAndEndsAtOnce() throws Exception {
        PipedPeer peer = peer(CAN_ASK);
        peer.call(1, "remove_contact", "{}");
        peer.next();
        peer.endInput();

        assertThat(peer.answer(1).at("/result/isError").asBoolean()).isTrue();
        assertThat(peer.exit()).isZero();
        assertThat(deleted).hasValue(0);
    }

    private static void reply(PipedPeer peer, JsonNode question, String result) throws IOException {
        peer.send("{\"jsonrpc\":\"2.0\",\"id\":" + question.get("id") + ",\"result\":" + result + "}");
    }

    @Test
    void progress_alwaysGrows_andStopsWithTheAnswer() throws Exception {
        PipedPeer peer = peer("{}");
        peer.callWithProgress(1, "hold", "{}");
        CallLink link = next(links);
        link.progress(0, 100.0, "begins");
        link.progress(50, 100.0, "half");
        link.progress(50, 100.0, "still half");
        link.progress(100, null, "all");
        next(held).complete(ToolResult.text("done"));
        peer.answer(1);
        link.progress(101, null, "too late");
        peer.call(2, "structure", "{}");
        peer.answer(2);

        List<JsonNode> progress = peer.seen().stream()
                .filter(message -> message.path("method").asText().equals("notifications/progress"))
                .map(message -> message.get("params"))
                .toList();
        assertThat(progress)
                .extracting(one -> one.get("message").asText())
                .containsExactly("begins", "half", "still half", "all");
        assertThat(progress)
                .extracting(one -> one.get("progress").asDouble())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(progress.get(3).has("total")).isFalse();
    }

    @Test
    void progress_nobodyAskedFor_isNotSent() throws Exception {
        PipedPeer peer = peer("{}");
        peer.call(1, "hold", "{}");
        next(links).progress(1, null, "quiet");
        next(held).complete(ToolResult.text("done"));

        assertThat(peer.next().get("id").asInt()).isEqualTo(1);
    }

    @Test
    void link_unwrapped_isTheExchangeOfTheSdk() throws Exception {
        PipedPeer peer = peer("{}");
        peer.call(1, "hold", "{}");
        CallLink link = next(links);

        assertThat(link.unwrap(McpAsyncServerExchange.class)).isPresent();
        assertThat(link.unwrap(String.class)).isEmpty();
        next(held).complete(ToolResult.text("done"));
        peer.answer(1);
    }

    @Test
    void tool_thatIsUnknown_isRefused() throws Exception {
        PipedPeer peer = peer("{}");
        peer.call(1, "no_such_tool", "{}");

        assertThat(peer.answer(1).at("/error/code").asInt()).isEqualTo(-32602);
    }

    @Test
    void loggingLevel_thatIsSet_isTaken() throws Exception {
        PipedPeer peer = peer("{}");
        peer.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"logging/setLevel\",\"params\":{\"level\":\"error\"}}");

        assertThat(peer.answer(1).get("result").isEmpty()).isTrue();
    }

    @Test
    void resource_thatNothingHas_isRefused() throws Exception {
        PipedPeer peer = peer("{}");
        peer.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"resources/read\",\"params\":{\"uri\":\"other://x\"}}");

        JsonNode error = peer.answer(1).get("error");
        assertThat(error.get("code").asInt()).isEqualTo(-32002);
        assertThat(error.at("/data/uri").asText()).isEqualTo("other://x");
    }

    @Test
    void calls_afterTheClientHasGone_areCancelled() throws Exception {
        PipedPeer peer = peer("{}");
        peer.call(1, "hold", "{}");
        CallLink link = next(links);
        peer.server().close();

        await().atMost(Duration.ofSeconds(30)).until(() -> link.cancellation().isCancelled());
    }
}
