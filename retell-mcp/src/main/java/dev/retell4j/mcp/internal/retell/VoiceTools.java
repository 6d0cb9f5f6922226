package dev.retell4j.mcp.internal.retell;

import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.tools.ToolCall;
import dev.retell4j.mcp.tools.ToolResult;
import dev.retell4j.operations.Operations;
import dev.retell4j.types.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Finding a voice for an agent. */
final class VoiceTools {
    private static final int USUAL_SIZE = 20;

    private static final List<String> OWN =
            List.of("voice_id", "voice_name", "provider", "gender", "accent", "age", "preview_audio_url");

    private static final List<String> COMMUNITY = List.of("provider_voice_id", "public_user_id", "name", "description");

    private VoiceTools() {}

    static List<Tool> all() {
        return List.of(Tool.builder("retell_search_voices")
                .title("Search voices")
                .description("Finds voices that agents can use; all conditions must hold. community: search a "
                        + "provider's public library instead (by query), whose voices must be added first.")
                .toolset("voices")
                .operation(Operations.VOICE_LIST, Operations.VOICE_SEARCH)
                .input(InputSchema.of("""
                        "query":{"type":"string","description":"Part of name, id, accent or age"},\
                        "gender":{"type":"string","enum":["male","female"],"description":"How it sounds"},\
                        "accent":{"type":"string","description":"Such as British or German"},\
                        "provider":{"type":"string","description":"Such as elevenlabs or cartesia"},\
                        "community":{"type":"boolean","description":"Search the public library"},\
                        "limit":{"type":"integer","minimum":1,"maximum":200,"description":"Default 20"}"""))
                .output("""
                        {"type":"object","properties":{"voices":{"type":"array","items":{"type":"object"}},\
                        "total":{"type":"integer"}}}""")
                .reads(VoiceTools::search));
    }

    private static CompletionStage<ToolResult> search(ToolCall call) {
        if (call.arguments().get("community").flatMap(Json::asBoolean).orElse(false)) {
            return searchCommunity(call);
        }
        return call.sendAsync(call.retell().raw().call(Operations.VOICE_LIST, Map.of()))
                .thenApply(voices -> {
                    List<Json> found = voices.elements().stream()
                            .filter(voice -> matches(call, voice))
                            .toList();
                    return answer(call, found, OWN, VoiceTools::own);
                });
    }

    private static boolean matches(ToolCall call, Json voice) {
        return call.text("gender").map(Words.of(voice, "gender")::equals).orElse(true)
                && call.text("provider")
                        .map(text -> contains(voice, "provider", text))
                        .orElse(true)
                && call.text("accent")
                        .map(text -> contains(voice, "accent", text))
                        .orElse(true)
                && call.text("query")
                        .map(text -> contains(voice, "voice_name", text)
                                || contains(voice, "voice_id", text)
                                || contains(voice, "accent", text)
                                || contains(voice, "age", text))
                        .orElse(true);
    }

    private static boolean contains(Json voice, String property, String text) {
        return voice.get(property)
                .flatMap(Json::asString)
                .filter(value -> value.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private static CompletionStage<ToolResult> searchCommunity(ToolCall call) {
        for (String unknown : List.of("gender", "accent")) {
            if (call.arguments().get(unknown).isPresent()) {
                throw new RetellValidationException(
                        "`" + unknown + "` is not known of community voices: put it into `query`");
            }
        }
        Json body = new RequestBody(call.arguments())
                .put("search_query", "query", Arguments.text(call, "query"))
                .put("voice_provider", "provider", call.text("provider").orElse(null))
                .checked(Operations.VOICE_SEARCH);
        return call.sendAsync(call.retell().raw().call(Operations.VOICE_SEARCH, Map.of(), body))
                .thenApply(result -> answer(
                        call,
                        result.get("voices").map(Json::elements).orElse(List.of()),
                        COMMUNITY,
                        VoiceTools::community));
    }

    private static ToolResult answer(
            ToolCall call, List<Json> found, List<String> properties, Function<Json, String> line) {
        long limit = call.arguments()
                .get("limit")
                .map(Json::asLong)
                .map(given -> given.orElse(USUAL_SIZE))
                .orElse((long) USUAL_SIZE);
        List<Json> voices = new ArrayList<>();
        StringBuilder text = new StringBuilder(Words.count(found.size(), "voice"));
        text.append(found.isEmpty() ? "." : ":");
        found.stream().limit(limit).forEach(voice -> {
            voices.add(new Fields().copy(voice, properties).json());
            text.append("\n- ").append(line.apply(voice));
        });
        if (found.size() > voices.size()) {
            text.append("\n").append(found.size() - voices.size()).append(" more: narrow the search or raise limit.");
        }
        return ToolResult.of(
                text.toString(),
                new Fields().put("voices", voices).put("total", found.size()).json());
    }

    private static String own(Json voice) {
        StringBuilder line = new StringBuilder(Words.of(voice, "voice_name"))
                .append(" (")
                .append(Words.of(voice, "voice_id"))
                .append("), ")
                .append(Words.of(voice, "gender"));
        for (String property : List.of("accent", "age")) {
            voice.get(property)
                    .flatMap(Json::asString)
                    .ifPresent(value -> line.append(", ").append(value));
        }
        return line.toString();
    }

    private static String community(Json voice) {
        return Words.of(voice, "name") + " (" + Words.of(voice, "provider_voice_id") + "): "
                + Words.start(Words.of(voice, "description"), 80);
    }
}
