package dev.retell4j.websocket;

import dev.retell4j.transcripts.TranscriptEntry;
import dev.retell4j.transcripts.Utterance;
import dev.retell4j.transcripts.UtteranceRole;

/** Frames as they must be, written out by hand, and what is said in transcripts. */
final class Frames {
    private Frames() {}

    static String piece(int id, String content) {
        return "{\"response_type\":\"response\",\"response_id\":" + id + ",\"content\":\"" + content
                + "\",\"content_complete\":false}";
    }

    static String last(int id, String content) {
        return "{\"response_type\":\"response\",\"response_id\":" + id + ",\"content\":\"" + content
                + "\",\"content_complete\":true}";
    }

    static String pong(long timestamp) {
        return "{\"response_type\":\"ping_pong\",\"timestamp\":" + timestamp + "}";
    }

    static TranscriptEntry user(String text) {
        return Utterance.builder()
                .role(UtteranceRole.USER)
                .content(text)
                .words(java.util.List.of())
                .build();
    }

    static TranscriptEntry agent(String text) {
        return Utterance.builder()
                .role(UtteranceRole.AGENT)
                .content(text)
                .words(java.util.List.of())
                .build();
    }
}
