package dev.retell4j.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An MCP client as bare as can be: what it sends is what a test says. */
final class Client {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI uri;
    private final String[] headers;
    private final AtomicInteger ids = new AtomicInteger();
    final @Nullable String session;

    private Client(URI uri, @Nullable String session, String... headers) {
        this.uri = uri;
        this.session = session;
        this.headers = headers;
    }

    static Client without(URI uri, String... headers) {
        return new Client(uri, null, headers);
    }

    static Client opening(URI uri, String... headers) throws IOException, InterruptedException {
        HttpResponse<String> answer = without(uri, headers).post(initialize());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).at("/result/protocolVersion").asText())
                .isEqualTo("2025-11-25");
        String session = answer.headers().firstValue("Mcp-Session-Id").orElseThrow();
        Client client = new Client(uri, session, headers);
        assertThat(client.post("""
                {"jsonrpc":"2.0","method":"notifications/initialized"}""").statusCode()).isEqualTo(202);
        return client;
    }

    static String initialize() {
        return """
                {"jsonrpc":"2.0","id":"first","method":"initialize","params":{"protocolVersion":"2025-11-25",\
                "capabilities":{"elicitation":{}},"clientInfo":{"name":"test","version":"1"}}}""";
    }

    /** The same session for somebody else. */
    Client as(String... otherHeaders) {
        return new Client(uri, session, otherHeaders);
    }

    HttpRequest.Builder request() {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json, text/event-stream")
                .header("Content-Type", "application/json");
        if (session != null) {
            request.header("Mcp-Session-Id", session).header("MCP-Protocol-Version", "2025-11-25");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return request;
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return send(request().POST(BodyPublishers.ofString(body)));
    }

    CompletableFuture<HttpResponse<String>> posting(String body) {
        return HTTP.sendAsync(request().POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    /** The lines of a stream, as they come. */
    Stream<String> lines(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<Stream<String>> answer = HTTP.send(request.build(), BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        return answer.body();
    }

    /** The lines of the stream that answers, as they come. */
    Stream<String> streaming(String body) {
        try {
            return lines(request().POST(BodyPublishers.ofString(body)));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static String call(Object id, String tool, String arguments) {
        String shown = id instanceof String ? "\"" + id + "\"" : id.toString();
        return "{\"jsonrpc\":\"2.0\",\"id\":" + shown + ",\"method\":\"tools/call\",\"params\":{\"name\":\"" + tool
                + "\",\"arguments\":" + arguments + "}}";
    }

    /** Calls a tool and returns the result or error of JSON-RPC. */
    JsonNode call(String tool, String arguments) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(call(ids.incrementAndGet(), tool, arguments));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<JsonNode> messages = messages(answer);
        return messages.get(messages.size() - 1);
    }

    String text(String tool, String arguments) throws IOException, InterruptedException {
        return call(tool, arguments).at("/result/content/0/text").asText();
    }

    static List<JsonNode> messages(HttpResponse<String> answer) throws IOException {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("text/event-stream")) {
            return List.of(JSON.readTree(answer.body()));
        }
        return messages(answer.body().lines()).toList();
    }

    static Stream<JsonNode> messages(Stream<String> lines) {
        return lines.filter(line -> line.startsWith("data: ")).map(line -> read(line.substring("data: ".length())));
    }

    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }

    /** What is wrong is said in a short error of JSON-RPC, and nothing else. */
    static JsonNode error(HttpResponse<String> answer, int status) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body()).hasSizeLessThan(2_000).doesNotContain("stackTrace", "Exception", "\tat ");
        JsonNode body = JSON.readTree(answer.body());
        assertThat(body.at("/jsonrpc").asText()).isEqualTo("2.0");
        assertThat(body.at("/error/code").isInt()).isTrue();
        assertThat(body.at("/error/message").asText()).isNotBlank();
        assertThat(body.has("id")).isTrue();
        return body;
    }
}
