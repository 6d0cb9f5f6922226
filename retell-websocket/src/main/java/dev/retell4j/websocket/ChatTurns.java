package dev.retell4j.websocket;

import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.transcripts.DtmfUtterance;
import dev.retell4j.transcripts.InjectedUtterance;
import dev.retell4j.transcripts.Multimedia;
import dev.retell4j.transcripts.SmsUtterance;
import dev.retell4j.transcripts.ToolCallInvocationUtterance;
import dev.retell4j.transcripts.ToolCallResultUtterance;
import dev.retell4j.transcripts.TranscriptEntry;
import dev.retell4j.transcripts.UnknownTranscriptEntry;
import dev.retell4j.transcripts.Utterance;
import dev.retell4j.transcripts.UtteranceRole;
import dev.retell4j.types.Json;
import dev.retell4j.websocket.ChatTurn.Role;
import dev.retell4j.websocket.ChatTurn.ToolUse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes messages of a transcript; {@link Transcript#asMessages()} says how. */
final class ChatTurns {
    private static final String SYSTEM = "system";

    private final List<ChatTurn> turns = new ArrayList<>();
    private final Map<Integer, ToolCallResultUtterance> results;

    /** The message that is being collected. */
    private final StringBuilder text = new StringBuilder();

    private @Nullable Role speaker;
    private boolean endsWithKeys;

    private ChatTurns(Map<Integer, ToolCallResultUtterance> results) {
        this.results = results;
    }

    static List<ChatTurn> of(List<TranscriptEntry> entries) {
        ChatTurns messages = new ChatTurns(resultsOfCalls(entries));
        for (int i = 0; i < entries.size(); i++) {
            messages.add(i, entries.get(i));
        }
        messages.flush();
        return List.copyOf(messages.turns);
    }

    /** What an utterance says; empty when it has no text. */
    static String content(TranscriptEntry entry) {
        try {
            return entry instanceof Utterance utterance ? utterance.content().strip() : "";
        } catch (RetellDecodeException e) {
            return "";
        }
    }

    /** Whose utterance it is; null for anything else. */
    static @Nullable UtteranceRole role(TranscriptEntry entry) {
        try {
            return entry instanceof Utterance utterance ? utterance.role() : null;
        } catch (RetellDecodeException e) {
            return null;
        }
    }

    static String join(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + " " + second;
    }

    /** The first result behind each call that has its id, by the index of the call. */
    private static Map<Integer, ToolCallResultUtterance> resultsOfCalls(List<TranscriptEntry> entries) {
        Map<String, Deque<Integer>> open = new HashMap<>();
        Map<Integer, ToolCallResultUtterance> results = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            try {
                if (entries.get(i) instanceof ToolCallInvocationUtterance call) {
                    open.computeIfAbsent(call.toolCallId(), id -> new ArrayDeque<>())
                            .add(i);
                } else if (entries.get(i) instanceof ToolCallResultUtterance result) {
                    Deque<Integer> calls = open.get(result.toolCallId());
                    if (calls != null && !calls.isEmpty()) {
                        results.put(calls.remove(), result);
                    }
                }
            } catch (RetellDecodeException e) {
                // Without id it is no half of anything
            }
        }
        return results;
    }

    private void add(int index, TranscriptEntry entry) {
        try {
            if (entry instanceof Utterance utterance) {
                utterance(utterance.role(), utterance.content());
            } else if (entry instanceof ToolCallInvocationUtterance call && results.containsKey(index)) {
                toolCall(call, results.get(index));
            } else if (entry instanceof DtmfUtterance key) {
                key(key.digit());
            } else if (entry instanceof SmsUtterance message) {
                words(Role.USER, "(text message) " + message.content().strip() + media(message));
            } else if (entry instanceof InjectedUtterance injected) {
                words(Role.SYSTEM, injected.content());
            } else if (entry instanceof UnknownTranscriptEntry unknown) {
                unknown(unknown.json());
            }
        } catch (RetellDecodeException e) {
            // An entry that lacks its text has nothing to say
        }
    }

    private void utterance(UtteranceRole role, String content) {
        if (role.equals(UtteranceRole.AGENT)) {
            words(Role.ASSISTANT, content);
        } else if (role.equals(UtteranceRole.USER)) {
            words(Role.USER, content);
        } else if (!content.isBlank()) {
            words(Role.USER, "(transfer target) " + content.strip());
        }
    }

    private void unknown(Json entry) {
        if (SYSTEM.equals(entry.get("role").flatMap(Json::asString).orElse(""))) {
            words(Role.SYSTEM, entry.get("content").flatMap(Json::asString).orElse(""));
        }
    }

    private void words(Role role, String content) {
        String words = content.strip();
        if (words.isEmpty()) {
            return;
        }
        if (speaker != role) {
            flush();
            speaker = role;
        }
        if (text.length() > 0) {
            text.append(' ');
        }
        text.append(words);
        endsWithKeys = false;
    }

    private void key(String digit) {
        if (endsWithKeys) {
            text.setLength(text.length() - 1);
            text.append(digit.strip()).append(')');
        } else {
            words(Role.USER, "(pressed " + digit.strip() + ")");
            endsWithKeys = true;
        }
    }

    private void flush() {
        if (speaker != null) {
            turns.add(new ChatTurn(speaker, text.toString(), Optional.empty()));
        }
        text.setLength(0);
        speaker = null;
        endsWithKeys = false;
    }

    private void toolCall(ToolCallInvocationUtterance call, @Nullable ToolCallResultUtterance result) {
        if (result == null) {
            return;
        }
        Optional<ToolUse> use = Optional.of(new ToolUse(call.toolCallId(), call.name(), call.arguments()));
        ChatTurn answer = new ChatTurn(Role.TOOL, result.content(), use);
        flush();
        turns.add(new ChatTurn(Role.ASSISTANT, "", use));
        turns.add(answer);
    }

    private static String media(SmsUtterance message) {
        StringBuilder text = new StringBuilder();
        for (Multimedia medium : message.multimedia()) {
            text.append(" (with ")
                    .append(medium.summary().orElseGet(medium::url))
                    .append(')');
        }
        return text.toString();
    }
}
