package dev.retell4j.mcp.sdk;

import dev.retell4j.mcp.tools.Content;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.tools.ToolHints;
import dev.retell4j.mcp.tools.ToolResult;
import dev.retell4j.types.Json;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ResourceContents;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Our tools and answers in the words of the MCP SDK. */
final class SdkContent {
    private SdkContent() {}

    static McpSchema.Tool tool(Tool tool, String name) {
        ToolHints hints = tool.hints();
        return new McpSchema.Tool(
                name,
                tool.title(),
                tool.description(),
                new LazySchema(tool.inputSchemaText()),
                tool.outputSchemaText().map(LazySchema::new).orElse(null),
                new ToolAnnotations(
                        null, hints.readOnly(), hints.destructive(), hints.idempotent(), hints.openWorld(), null),
                null,
                null);
    }

    /**
     * Makes an answer.
     *
     * @param result ours
     * @param structures how structures are handed to the mapper
     * @return theirs; always with content, because the SDK would otherwise copy the structure into a text
     */
    static CallToolResult result(ToolResult result, Function<Json, Object> structures) {
        List<McpSchema.Content> content = new ArrayList<>();
        result.content().forEach(part -> content.add(content(part)));
        if (content.isEmpty()) {
            content.add(text(result.isError() ? "It failed" : "Done"));
        }
        return new CallToolResult(
                content, result.isError(), result.structure().map(structures).orElse(null), null);
    }

    static CallToolResult error(String text) {
        return new CallToolResult(List.of(text(text)), true, null, null);
    }

    static McpSchema.Content content(Content content) {
        if (content instanceof Content.Text text) {
            return text(text.text());
        }
        if (content instanceof Content.Image image) {
            return McpSchema.ImageContent.builder(image.base64(), image.mimeType())
                    .build();
        }
        if (content instanceof Content.Audio audio) {
            return McpSchema.AudioContent.builder(audio.base64(), audio.mimeType())
                    .build();
        }
        if (content instanceof Content.Link link) {
            return McpSchema.ResourceLink.builder()
                    .uri(link.uri())
                    .name(link.name())
                    .build();
        }
        return McpSchema.EmbeddedResource.builder(contents((Content.Embedded) content))
                .build();
    }

    static ResourceContents contents(Content.Embedded embedded) {
        return embedded.base64() == null
                ? new McpSchema.TextResourceContents(
                        embedded.uri(), embedded.mimeType(), embedded.text() == null ? "" : embedded.text(), null)
                : new McpSchema.BlobResourceContents(embedded.uri(), embedded.mimeType(), embedded.base64(), null);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Json object) {
        return object.as(Map.class);
    }

    private static TextContent text(String text) {
        return TextContent.builder(text).build();
    }
}
