package dev.retell4j.tests.mcp;

import dev.retell4j.mcp.tools.Content;
import dev.retell4j.mcp.tools.ReadingHandler;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.tools.ToolCall;
import dev.retell4j.mcp.tools.ToolResult;
import dev.retell4j.types.Json;
import io.modelcontextprotocol.server.McpAsyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema.CreateMessageRequest;
import io.modelcontextprotocol.spec.McpSchema.ElicitFormRequest;
import io.modelcontextprotocol.spec.McpSchema.LoggingLevel;
import io.modelcontextprotocol.spec.McpSchema.LoggingMessageNotification;
import io.modelcontextprotocol.spec.McpSchema.Role;
import io.modelcontextprotocol.spec.McpSchema.SamplingMessage;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** The tools that the official suite calls by name. */
final class ConformanceTools {
    /** A red dot. */
    static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==";

    /** A header of a sound without samples. */
    private static final String WAV = "UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAIA+AAACABAAZGF0YQAAAAA=";

    private static final Duration PAUSE = Duration.ofMillis(50);

    private static final Json SCHEMA_2020_12 = Json.parse("""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "type": "object",
          "$defs": {
            "address": {
              "$anchor": "addressDef",
              "type": "object",
              "properties": {"street": {"type": "string"}, "city": {"type": "string"}}
            }
          },
          "properties": {
            "name": {"type": "string"},
            "address": {"$ref": "#/$defs/address"},
            "contactMethod": {"type": "string", "enum": ["phone", "email"]},
            "phone": {"type": "string"},
            "email": {"type": "string"}
          },
          "allOf": [{"anyOf": [{"required": ["phone"]}, {"required": ["email"]}]}],
          "if": {"properties": {"contactMethod": {"const": "phone"}}, "required": ["contactMethod"]},
          "then": {"required": ["phone"]},
          "else": {"required": ["email"]},
          "additionalProperties": false
        }\
        """);

    private static final Map<String, Object> PERSON = object(Map.of(
            "username", Map.of("type", "string", "description", "User's response"),
            "email", Map.of("type", "string", "description", "User's email address")));

    private static final Map<String, Object> DEFAULTS = object(Map.of(
            "name", Map.of("type", "string", "default", "John Doe"),
            "age", Map.of("type", "integer", "default", 30),
            "score", Map.of("type", "number", "default", 95.5),
            "status", Map.of("type", "string", "enum", List.of("active", "inactive", "pending"), "default", "active"),
            "verified", Map.of("type", "boolean", "default", true)));

    private static final Map<String, Object> ENUMS = object(Map.of(
            "untitledSingle", Map.of("type", "string", "enum", List.of("option1", "option2", "option3")),
            "titledSingle", Map.of("type", "string", "oneOf", titled("value1", "value2", "value3")),
            "legacyEnum",
                    Map.of(
                            "type",
                            "string",
                            "enum",
                            List.of("opt1", "opt2", "opt3"),
                            "enumNames",
                            List.of("Option One", "Option Two", "Option Three")),
            "untitledMulti",
                    Map.of(
                            "type",
                            "array",
                            "items",
                            Map.of("type", "string", "enum", List.of("option1", "option2", "option3"))),
            "titledMulti", Map.of("type", "array", "items", Map.of("anyOf", titled("value1", "value2", "value3")))));

    private ConformanceTools() {}

    static List<Tool> all() {
        return List.of(
                answering("test_simple_text", new Content.Text("This is a simple text response for testing.")),
                answering("test_image_content", new Content.Image(PNG, "image/png")),
                answering("test_audio_content", new Content.Audio(WAV, "audio/wav")),
                answering("test_embedded_resource", text("test://embedded-resource", "This is an embedded resource.")),
                answering(
                        "test_multiple_content_types",
                        new Content.Text("Multiple content types test:"),
                        new Content.Image(PNG, "image/png"),
                        new Content.Embedded(
                                "test://mixed-content-resource",
                                "application/json",
                                "{\"test\":\"data\",\"value\":123}",
                                null)),
                tool("test_tool_with_logging", ConformanceTools::log),
                tool("test_tool_with_progress", ConformanceTools::progress),
                tool("test_error_handling", call -> {
                    throw new IllegalStateException("This tool intentionally returns an error for testing");
                }),
                described("test_sampling").input(needs("prompt")).reads(ConformanceTools::sample),
                described("test_elicitation")
                        .input(needs("message"))
                        .reads(call -> ask(call, call.text("message").orElseThrow(), PERSON)),
                tool("test_elicitation_sep1034_defaults", call -> ask(call, "Fill in the defaults", DEFAULTS)),
                tool("test_elicitation_sep1330_enums", call -> ask(call, "Choose", ENUMS)),
                described("json_schema_2020_12_tool")
                        .input(SCHEMA_2020_12)
                        .reads(ReadingHandler.blocking(call -> ToolResult.text("Checked"))));
    }

    static Content.Embedded text(String uri, String text) {
        return new Content.Embedded(uri, "text/plain", text, null);
    }

    private static Tool answering(String name, Content... content) {
        return tool(name, ReadingHandler.blocking(call -> ToolResult.content(List.of(content))));
    }

    private static Tool tool(String name, ReadingHandler handler) {
        return described(name).reads(handler);
    }

    private static Tool.Builder described(String name) {
        return Tool.builder(name).title(name).description("For the conformance suite: " + name);
    }

    private static CompletionStage<ToolResult> log(ToolCall call) {
        McpAsyncServerExchange exchange = exchange(call);
        return say(exchange, "Tool execution started")
                .then(Mono.delay(PAUSE))
                .then(say(exchange, "Tool processing data"))
                .then(Mono.delay(PAUSE))
                .then(say(exchange, "Tool execution completed"))
                .thenReturn(ToolResult.text("Logged three times"))
                .toFuture();
    }

    private static Mono<Void> say(McpAsyncServerExchange exchange, String words) {
        return Mono.defer(() -> exchange.loggingNotification(
                LoggingMessageNotification.builder(LoggingLevel.INFO, words).build()));
    }

    private static CompletionStage<ToolResult> progress(ToolCall call) {
        return Mono.fromRunnable(() -> call.link().progress(0, 100.0, "Begun"))
                .then(Mono.delay(PAUSE))
                .doOnNext(tick -> call.link().progress(50, 100.0, "Half done"))
                .then(Mono.delay(PAUSE))
                .doOnNext(tick -> call.link().progress(100, 100.0, "Done"))
                .thenReturn(ToolResult.text("Reported three times"))
                .toFuture();
    }

    private static CompletionStage<ToolResult> sample(ToolCall call) {
        SamplingMessage message = SamplingMessage.builder(
                        Role.USER,
                        TextContent.builder(call.text("prompt").orElseThrow()).build())
                .build();
        return exchange(call)
                .createMessage(
                        CreateMessageRequest.builder(List.of(message), 100).build())
                .map(answer -> ToolResult.text("LLM response: " + answer.content()))
                .toFuture();
    }

    private static CompletionStage<ToolResult> ask(ToolCall call, String message, Map<String, Object> schema) {
        return exchange(call)
                .createElicitation(ElicitFormRequest.builder(message, schema).build())
                .map(answer -> ToolResult.text(
                        "Elicitation completed: action=" + answer.action() + ", content=" + answer.content()))
                .toFuture();
    }

    private static McpAsyncServerExchange exchange(ToolCall call) {
        return call.link().unwrap(McpAsyncServerExchange.class).orElseThrow();
    }

    private static Json needs(String property) {
        return Json.of(Map.of(
                "type",
                "object",
                "properties",
                Map.of(property, Map.of("type", "string", "description", "For the suite")),
                "required",
                List.of(property)));
    }

    private static Map<String, Object> object(Map<String, Object> properties) {
        return Map.of("type", "object", "properties", properties, "required", List.of());
    }

    private static List<Map<String, String>> titled(String... values) {
        return Stream.of(values)
                .map(value -> Map.of("const", value, "title", "Choice " + value))
                .toList();
    }
}
