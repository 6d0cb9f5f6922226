package dev.retell4j.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class McpHttpErrorsTest {
    private static final TestTools TOOLS = new TestTools();
    private static Mounted mounted;

    @BeforeAll
    static void start() throws Exception {
        mounted = Mounted.with(TOOLS, builder -> builder.bodyLimit(10_000));
    }

    @AfterAll
    static void stop() throws Exception {
        TOOLS.close();
        mounted.close();
    }

    @Test
    void anyRequest_withoutSessionId_isRefusedWithItsId() throws Exception {
        JsonNode error = Client.error(mounted.stranger().post(Client.call(7, "echo", "{}")), 400);

        assertThat(error.at("/id").asInt()).isEqualTo(7);
        assertThat(error.at("/error/message").asText()).contains("Mcp-Session-Id");
    }

    @Test
    void anyRequest_ofUnknownSession_isNotFoundWithoutStackTrace() throws Exception {
        Client client = mounted.stranger("Mcp-Session-Id", "no-such-session");

        JsonNode error = Client.error(client.post(Client.call("a", "echo", "{}")), 404);

        assertThat(error.at("/id").asText()).isEqualTo("a");
        assertThat(error.at("/error/code").asInt()).isEqualTo(-32001);
        Client.error(client.send(client.request().DELETE()), 404);
        Client.error(client.send(client.request().GET()), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "nonsense", "{\"jsonrpc\":\"2.0\",\"id\":1} trailing", "\"\\ud800"})
    void post_ofWhatIsNotJson_isAParseError(String body) throws Exception {
        JsonNode error = Client.error(mounted.client().post(body), 400);

        assertThat(error.at("/error/code").asInt()).isEqualTo(-32700);
        assertThat(error.at("/id").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}]",
                "17",
                "null",
                "{}",
                "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":17}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":[1]}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{},\"error\":{}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":\"x\"}}"
            })
    void post_ofWhatIsNoMessage_isAnInvalidRequest(String body) throws Exception {
        JsonNode error = Client.error(mounted.client().post(body), 400);

        assertThat(error.at("/error/code").asInt()).isIn(-32600, -32602);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-11-05", "2026-07-28", "1.0", "2025-11-25, 2025-06-18", " "})
    void request_withAnotherProtocolVersion_isRefused(String version) throws Exception {
        Client client = mounted.client();

        JsonNode error = Client.error(
                client.send(client.request()
                        .setHeader("MCP-Protocol-Version", version)
                        .POST(BodyPublishers.ofString(Client.call(3, "echo", "{}")))),
                400);

        assertThat(error.at("/id").asInt()).isEqualTo(3);
        assertThat(error.at("/error/message").asText()).contains("2025-11-25");
        Client.error(
                client.send(client.request()
                        .setHeader("MCP-Protocol-Version", version)
                        .GET()),
                400);
        Client.error(
                client.send(client.request()
                        .setHeader("MCP-Protocol-Version", version)
                        .DELETE()),
                400);
        assertThat(client.text("echo", "{\"text\":\"still here\"}")).isEqualTo("still here");
    }

    @Test
    void initialize_withAnyProtocolVersionHeader_negotiatesInTheBody() throws Exception {
        Client client = mounted.stranger("MCP-Protocol-Version", "2026-07-28");

        HttpResponse<String> answer = client.post(Client.initialize().replace("2025-11-25", "2026-07-28"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"protocolVersion\":\"2025-11-25\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"protocolVersion\":\"2025-11-25\"}",
                "{\"protocolVersion\":7,\"capabilities\":[],\"clientInfo\":\"x\"}"
            })
    void initialize_withWrongParameters_isRefused(String parameters) throws Exception {
        JsonNode error = Client.error(
                mounted.stranger()
                        .post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":" + parameters + "}"),
                400);

        assertThat(error.at("/error/code").asInt()).isEqualTo(-32602);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin1", ""})
    void post_ofAnotherContentType_isRefused(String type) throws Exception {
        Client client = mounted.client();
        HttpRequest.Builder request = client.request().POST(BodyPublishers.ofString(Client.call(1, "echo", "{}")));

        Client.error(client.send(request.setHeader("Content-Type", type)), 415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/event-stream", "text/html", ""})
    void post_withoutBothFormsAccepted_isRefused(String accept) throws Exception {
        Client client = mounted.client();
        HttpRequest.Builder request = client.request().POST(BodyPublishers.ofString(Client.call(1, "echo", "{}")));

        Client.error(client.send(request.setHeader("Accept", accept)), 406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "Application/JSON;q=0.5, Text/Event-Stream", "application/*, text/*"})
    void post_withBothFormsAccepted_isAnswered(String accept) throws Exception {
        Client client = mounted.client();
        HttpRequest.Builder request =
                client.request().POST(BodyPublishers.ofString(Client.call(1, "echo", "{\"text\":\"hi\"}")));

        assertThat(client.send(request.setHeader("Accept", accept)).body()).contains("hi");
    }

    @Test
    void post_longerThanTheLimit_isRefusedWithAndWithoutLength() throws Exception {
        Client client = mounted.client();
        String body = Client.call(1, "echo", "{\"text\":\"" + "x".repeat(10_000) + "\"}");

        Client.error(client.post(body), 413);
        Client.error(
                client.send(client.request()
                        .POST(BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))),
                413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "PUT", "PATCH", "TRACE"})
    void otherMethods_always_areNotAllowed(String method) throws Exception {
        Client client = mounted.client();

        HttpResponse<String> answer = client.send(client.request().method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST, GET, DELETE, OPTIONS");
    }

    @Test
    void options_ofAForeignPage_promiseNothing() throws Exception {
        Client client = mounted.stranger("Origin", "http://localhost:3000", "Access-Control-Request-Method", "POST");

        HttpResponse<String> answer = client.send(client.request().method("OPTIONS", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"));
    }

    @Test
    void pathsBelow_always_areNotFound() throws Exception {
        HttpResponse<String> answer =
                Client.without(URI.create(mounted.uri() + "/more")).post(Client.initialize());

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void tool_thatThrows_tellsNothingOfIt() throws Exception {
        HttpResponse<String> answer = mounted.client().post(Client.call(1, "break", "{}"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain(TestTools.SECRET, "IllegalState");
    }

    @Test
    void methods_thatDoNotExist_areAnsweredAsJsonRpcHasIt() throws Exception {
        HttpResponse<String> answer = mounted.client().post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"no/such\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Client.messages(answer).get(0).at("/error/code").asInt()).isEqualTo(-32601);
    }

    @Test
    void answers_always_areNotKeptByCaches() throws Exception {
        HttpResponse<String> answer = mounted.client().post(Client.call(1, "echo", "{}"));

        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }
}
