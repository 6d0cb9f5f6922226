package dev.retell4j.examples.customllm;

import static org.awaitility.Awaitility.await;

import dev.retell4j.types.Json;
import dev.retell4j.websocket.CallSocket;
import dev.retell4j.websocket.CustomLlm;
import dev.retell4j.websocket.CustomLlmSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** A caller, with Retell in between, without a socket: keeps the transcript and asks for answers. */
final class Phone implements CallSocket, AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final List<Json> frames = new CopyOnWriteArrayList<>();
    private final List<Map<String, Object>> transcript = new ArrayList<>();
    private final CustomLlmSession session;
    private int lastId;
    private int copied;

    private Phone(CustomLlm llm, String callId) {
        session = llm.open(callId, this);
    }

    static Phone call(CustomLlm llm, String callId) {
        Phone phone = new Phone(llm, callId);
        phone.awaitComplete(0);
        return phone;
    }

    @Override
    public CompletionStage<?> send(String text) {
        frames.add(Json.parse(text));
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void close(int code, String reason) {
        session.onClose(code, reason);
    }

    /** Says something, whether or not the agent is still speaking, and returns the id of the turn. */
    int says(String words) {
        hear();
        transcript.add(Map.of("role", "user", "content", words));
        return ask("response_required");
    }

    int presses(String digit) {
        hear();
        transcript.add(Map.of("role", "dtmf", "digit", digit));
        return ask("response_required");
    }

    int isSilent() {
        hear();
        return ask("reminder_required");
    }

    /** Says something and waits for the whole answer. */
    String answerTo(String words) {
        return answer(says(words));
    }

    String answer(int id) {
        awaitComplete(id);
        return spoken(id);
    }

    /** What the agent has said and done since the caller last spoke becomes part of the transcript. */
    private void hear() {
        List<Json> all = List.copyOf(frames);
        StringBuilder words = new StringBuilder();
        for (Json frame : all.subList(copied, all.size())) {
            switch (text(frame, "response_type")) {
                case "response" -> words.append(text(frame, "content"));
                case "tool_call_invocation" -> {
                    flush(words);
                    transcript.add(entry("tool_call_invocation", frame, "tool_call_id", "name", "arguments"));
                }
                case "tool_call_result" -> transcript.add(entry("tool_call_result", frame, "tool_call_id", "content"));
                default -> {}
            }
        }
        flush(words);
        copied = all.size();
    }

    private void flush(StringBuilder words) {
        if (!words.isEmpty()) {
            transcript.add(Map.of("role", "agent", "content", words.toString()));
            words.setLength(0);
        }
    }

    private static Map<String, Object> entry(String role, Json frame, String... fields) {
        Map<String, Object> entry = new LinkedHashMap<>(Map.of("role", role));
        for (String field : fields) {
            entry.put(field, text(frame, field));
        }
        return entry;
    }

    private int ask(String type) {
        lastId++;
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("interaction_type", type);
        event.put("response_id", lastId);
        event.put(
                "transcript",
                transcript.stream()
                        .filter(entry -> entry.get("role").equals("user")
                                || entry.get("role").equals("agent"))
                        .toList());
        event.put("transcript_with_tool_calls", List.copyOf(transcript));
        session.onText(Json.of(event).text());
        return lastId;
    }

    void awaitComplete(int id) {
        await().atMost(LIMIT)
                .until(() -> responses(id).stream()
                        .anyMatch(frame -> frame.get("content_complete").equals(Optional.of(Json.of(true)))));
    }

    String spoken(int id) {
        return responses(id).stream().map(frame -> text(frame, "content")).collect(Collectors.joining());
    }

    /** The frames that answer one turn. */
    List<Json> responses(int id) {
        return frames.stream()
                .filter(frame -> text(frame, "response_type").equals("response"))
                .filter(frame -> frame.get("response_id").equals(Optional.of(Json.of(id))))
                .toList();
    }

    Json lastResponse(int id) {
        List<Json> responses = responses(id);
        return responses.get(responses.size() - 1);
    }

    /** The names of the functions that were reported. */
    List<String> functions() {
        return frames.stream()
                .filter(frame -> text(frame, "response_type").equals("tool_call_invocation"))
                .map(frame -> text(frame, "name"))
                .toList();
    }

    static String text(Json json, String name) {
        return json.get(name).flatMap(Json::asString).orElse("");
    }

    /** Hangs up. */
    @Override
    public void close() {
        session.onClose(1000, "");
    }
}
