package dev.retell4j.mcp.tools;

import dev.retell4j.mcp.internal.dispatch.AnswerLimit;
import dev.retell4j.mcp.internal.dispatch.AnswerMask;
import dev.retell4j.types.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes answers fit to go out: without secrets, not too large, with a structure where one is promised. */
final class AnswerForm {
    private AnswerForm() {}

    static ToolResult fit(Tool tool, ToolResult result, Set<String> revealed, int maxBytes) {
        Json structure = result.structure().orElse(null);
        if (structure == null && !result.isError() && tool.outputSchemaText().isPresent()) {
            // A client that knows the output schema does not take an answer without structure.
            structure = Json.of(Map.of());
        }
        return fit(result, structure, revealed, maxBytes);
    }

    static ToolResult fit(ToolResult result, int maxBytes) {
        return fit(result, result.structure().orElse(null), Set.of(), maxBytes);
    }

    private static ToolResult fit(ToolResult result, @Nullable Json given, Set<String> revealed, int maxBytes) {
        List<String> notices = List.of();
        Json structure = given;
        int forText = maxBytes;
        if (structure != null) {
            AnswerLimit.Limited limited = AnswerLimit.cut(AnswerMask.mask(structure, revealed), maxBytes * 3 / 4);
            structure = limited.structure();
            notices = limited.notices();
            forText = maxBytes - structure.bytes().length;
        }
        List<Content> content = new ArrayList<>();
        for (Content part : result.content()) {
            Content masked = mask(part, Math.max(forText, 500));
            forText -= size(masked);
            content.add(masked);
        }
        if (!notices.isEmpty()) {
            content.add(new Content.Text("Cut to fit: " + String.join("; ", notices) + "."));
        }
        return result.with(content, structure);
    }

    private static Content mask(Content part, int most) {
        if (part instanceof Content.Text text) {
            // What a plan reveals stands in the structure; the text is masked all the same.
            return new Content.Text(AnswerLimit.cutToBytes(AnswerMask.mask(text.text()), most));
        }
        if (part instanceof Content.Link link) {
            return new Content.Link(AnswerMask.mask(link.uri()), AnswerMask.mask(link.name()));
        }
        if (part instanceof Content.Embedded embedded && embedded.text() != null) {
            return new Content.Embedded(
                    embedded.uri(),
                    embedded.mimeType(),
                    AnswerLimit.cutToBytes(AnswerMask.maskJson(embedded.text()), most),
                    null);
        }
        return part;
    }

    static int bytes(ToolResult result) {
        int bytes = result.structure().map(one -> one.bytes().length).orElse(0);
        for (Content part : result.content()) {
            bytes += size(part);
        }
        return bytes;
    }

    private static int size(Content part) {
        if (part instanceof Content.Text text) {
            return utf8(text.text());
        }
        if (part instanceof Content.Image image) {
            return image.base64().length();
        }
        if (part instanceof Content.Audio audio) {
            return audio.base64().length();
        }
        if (part instanceof Content.Link link) {
            return utf8(link.uri()) + utf8(link.name());
        }
        return part instanceof Content.Embedded embedded ? utf8(embedded.text()) + utf8(embedded.base64()) : 0;
    }

    private static int utf8(@Nullable String text) {
        return text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
    }
}
