package dev.retell4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.transcripts.DtmfUtterance;
import dev.retell4j.transcripts.TranscriptEntry;
import dev.retell4j.transcripts.UnknownTranscriptEntry;
import dev.retell4j.transcripts.Utterance;
import dev.retell4j.types.Json;
import dev.retell4j.websocket.protocol.IncomingEvent;
import dev.retell4j.websocket.protocol.TranscriptEvent;
import dev.retell4j.websocket.protocol.TurnTaking;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptTest {
    static TranscriptEvent event(String transcript) {
        return (TranscriptEvent) IncomingEvent.parse(
                "{\"interaction_type\":\"response_required\",\"response_id\":1,\"transcript\":" + transcript + "}");
    }

    static Transcript transcript(String json) {
        return Transcript.of(event(json), Transcript.empty());
    }

    static String utterance(String role, String content) {
        return "{\"role\":\"" + role + "\",\"content\":" + Json.of(content).text() + "}";
    }

    @Test
    void entries_lastOneGrows_othersAreTheSameObjects() {
        Transcript first = transcript("[" + utterance("agent", "Hello.") + "," + utterance("user", "I") + "]");
        List<TranscriptEntry> before = first.entries();
        Transcript second = Transcript.of(
                event("[" + utterance("agent", "Hello.") + "," + utterance("user", "I want") + "]"), first);

        assertThat(second.entries()).hasSize(2);
        assertThat(second.entries().get(0)).isSameAs(before.get(0));
        assertThat(second.lastUserUtterance()).contains("I want");
        assertThat(before).hasSize(2);
        assertThat(first.lastUserUtterance()).contains("I");
    }

    @Test
    void entries_oneIsAdded_allOthersAreTheSameObjects() {
        Transcript first = transcript("[" + utterance("agent", "Hello.") + "]");
        TranscriptEntry hello = first.entries().get(0);
        Transcript second =
                Transcript.of(event("[" + utterance("agent", "Hello.") + " , " + utterance("user", "I") + " ]"), first);

        assertThat(second.entries().get(0)).isSameAs(hello);
        assertThat(second.entries()).hasSize(2);
        assertThat(Transcript.of(event(second.toJson()), second).entries()).isSameAs(second.entries());
    }

    @Test
    void entries_notLookedAtInBetween_areComparedWithTheLastOneThatWas() {
        Transcript first = transcript("[" + utterance("agent", "Hello.") + "]");
        TranscriptEntry hello = first.entries().get(0);
        Transcript transcript = first;
        for (int i = 0; i < 50; i++) {
            transcript = Transcript.of(
                    event("[" + utterance("agent", "Hello.") + "," + utterance("user", "a".repeat(i)) + "]"),
                    transcript);
        }
        assertThat(transcript.entries().get(0)).isSameAs(hello);
        assertThat(transcript.lastUserUtterance()).contains("a".repeat(49));
    }

    @Test
    void entries_becameShorter_areThoseThatAreLeft() {
        Transcript first = transcript("[" + utterance("agent", "Hello.") + "," + utterance("user", "I") + "]");
        assertThat(first.entries()).hasSize(2);
        Transcript second = Transcript.of(event("[" + utterance("agent", "Hello.") + "]"), first);
        assertThat(second.entries()).hasSize(1);
        assertThat(Transcript.of(event("[]"), second).entries()).isEmpty();
        assertThat(Transcript.of(event(" [ ] "), second).entries()).isEmpty();
    }

    @Test
    void entries_numbersThatGoOn_areNotMistaken() {
        Transcript first = transcript("[1]");
        assertThat(first.entries()).containsExactly(UnknownTranscriptEntry.of(Json.of(1)));
        Transcript second = Transcript.of(event("[12]"), first);
        assertThat(second.entries()).containsExactly(UnknownTranscriptEntry.of(Json.of(12)));
        assertThat(Transcript.of(event("[12,3]"), second).entries())
                .containsExactly(UnknownTranscriptEntry.of(Json.of(12)), UnknownTranscriptEntry.of(Json.of(3)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "7",
                "-1.50",
                "\"text\"",
                "[]",
                "[[{}]]",
                "{}",
                "{\"role\":\"oracle\"}",
                "{\"role\":null,\"content\":\"x\"}",
                "{\"role\":\"user\",\"content\":7}",
                "{\"role\":\"user\",\"content\":\"x\",\"words\":7}",
                "{\"role\":\"dtmf\",\"digit\":5}",
                "{\"role\":\"sms\",\"content\":\"x\",\"time_sec\":\"soon\"}",
                "{\"role\":\"user\",\"content\":\"x\",\"n\":1e9999999999}"
            })
    void entries_oddOne_isUnknownAndOthersAreRead(String odd) {
        String hello = utterance("agent", "Hello.");
        for (Transcript before :
                List.of(Transcript.empty(), transcript("[" + hello + "]"), transcript("[" + odd + "]"))) {
            before.entries();
            Transcript transcript =
                    Transcript.of(event("[" + hello + "," + odd + " ," + odd + "," + hello + "]"), before);
            assertThat(transcript.entries()).hasSize(4);
            assertThat(transcript.entries().get(0)).isInstanceOf(Utterance.class);
            assertThat(transcript.entries().get(1)).isInstanceOf(UnknownTranscriptEntry.class);
            assertThat(transcript.entries().get(2))
                    .isEqualTo(transcript.entries().get(1));
            assertThat(transcript.entries().get(3))
                    .isEqualTo(transcript.entries().get(0));
            if (!odd.contains("1e99")) {
                assertThat(Json.of(transcript.entries().get(1))).isEqualTo(Json.parse(odd));
            }
        }
    }

    @Test
    void entries_unknownFieldsOfAnEntry_areKept() {
        Utterance entry = (Utterance) transcript("[{\"mood\":\"calm\",\"role\":\"user\",\"content\":\"x\"}]")
                .entries()
                .get(0);
        assertThat(entry.extraProperties()).containsEntry("mood", Json.of("calm"));
    }

    @Test
    void entries_ofHugeTranscript_areRead() {
        String words = IntStream.range(0, 20)
                .mapToObj(i -> "{\"word\":\"w" + i + "\",\"start\":" + i + ".125,\"end\":" + i + ".5}")
                .collect(Collectors.joining(",", "[", "]"));
        String entry = "{\"role\":\"user\",\"content\":\"€" + "x".repeat(1_000) + "\",\"words\":" + words + "}";
        int count = 5_000_000 / entry.length() + 1;
        String all = IntStream.range(0, count).mapToObj(i -> entry).collect(Collectors.joining(",", "[", "]"));
        assertThat(all).hasSizeGreaterThan(5_000_000);

        Transcript transcript = transcript(all);
        assertThat(transcript.entries()).hasSize(count);
        assertThat(transcript.entries().get(count - 1))
                .isEqualTo(transcript.entries().get(0));
        assertThat(transcript.toJson()).isEqualTo(all);

        Transcript next = Transcript.of(event(all.substring(0, all.length() - 1) + "," + entry + "]"), transcript);
        assertThat(next.entries()).hasSize(count + 1);
        assertThat(next.entries().get(count - 1)).isSameAs(transcript.entries().get(count - 1));
    }

    @Test
    void entries_lookedAtByManyThreads_areTheSame() {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 200; round++) {
                Transcript first = transcript("[" + utterance("agent", "a") + "]");
                Transcript second =
                        Transcript.of(event("[" + utterance("agent", "a") + "," + utterance("user", "b") + "]"), first);
                List<CompletableFuture<List<TranscriptEntry>>> all = IntStream.range(0, 4)
                        .mapToObj(i -> CompletableFuture.supplyAsync(
                                () -> i == 0 ? first.entries() : second.entries(), threads))
                        .toList();
                assertThat(all.get(0).join()).hasSize(1);
                assertThat(all.get(1).join())
                        .isSameAs(all.get(2).join())
                        .isSameAs(all.get(3).join());
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void of_whileTheOneBeforeIsBeingParsed_doesNotWait() {
        Transcript first = transcript("[" + utterance("agent", "a") + "]");
        Transcript second = Transcript.of(event("[" + utterance("agent", "a") + "]"), first);
        synchronized (first) {
            // As a handler's thread holds it while it parses
            assertThat(CompletableFuture.supplyAsync(() -> Transcript.of(event("[]"), first))
                            .orTimeout(30, TimeUnit.SECONDS)
                            .join()
                            .entries())
                    .isEmpty();
        }
        assertThat(second.entries()).isEqualTo(first.entries());
    }

    @Test
    void of_entries_areKept() {
        List<TranscriptEntry> entries = List.of(
                TranscriptEntry.toolCallResult("{}", "t"), TranscriptEntry.dtmf("1"), TranscriptEntry.sms("hi", 1.5));
        assertThat(Transcript.of(entries).entries()).isEqualTo(entries);
        assertThat(Transcript.empty().entries()).isEmpty();
        assertThat(Transcript.empty().lastUserUtterance()).isEmpty();
        assertThat(Transcript.empty().toJson()).isEqualTo("[]");
    }

    @Test
    void changeSince_growthAdditionAndRewrite_beginWhereTheyDiffer() {
        String a = utterance("agent", "a");
        String b = utterance("user", "b");
        Transcript old = transcript("[" + a + "," + b + "]");

        TranscriptChange grown = Transcript.of(event("[" + a + "," + utterance("user", "bc") + "]"), old)
                .changeSince(old);
        assertThat(grown.firstChanged()).isEqualTo(1);
        assertThat(grown.changed()).hasSize(1);
        assertThat(grown.isEmpty()).isFalse();

        TranscriptChange added =
                Transcript.of(event("[" + a + "," + b + "," + a + "]"), old).changeSince(old);
        assertThat(added.firstChanged()).isEqualTo(2);
        assertThat(added.changed()).containsExactly(old.entries().get(0));

        TranscriptChange rewritten =
                Transcript.of(event("[" + b + "," + b + "]"), old).changeSince(old);
        assertThat(rewritten.firstChanged()).isZero();
        assertThat(rewritten.changed()).hasSize(2);

        TranscriptChange shorter = Transcript.of(event("[" + a + "]"), old).changeSince(old);
        assertThat(shorter.firstChanged()).isEqualTo(1);
        assertThat(shorter.changed()).isEmpty();
        assertThat(shorter.isEmpty()).isFalse();

        TranscriptChange none =
                Transcript.of(event("[ " + a + " , " + b + " ]"), old).changeSince(old);
        assertThat(none.isEmpty()).isTrue();
        assertThat(none.turnTaking()).isEmpty();
        assertThat(new TranscriptChange(old, old, TurnTaking.USER_TURN).turnTaking())
                .contains(TurnTaking.USER_TURN);
    }

    @Test
    void lastUtterances_severalInARow_areJoined() {
        Transcript transcript = transcript("["
                + String.join(
                        ",",
                        utterance("user", "old"),
                        utterance("agent", "How can "),
                        utterance("agent", " I help?"),
                        utterance("user", "I need"),
                        utterance("user", "a tyre"),
                        "{\"role\":\"dtmf\",\"digit\":\"1\"}")
                + "]");
        assertThat(transcript.entries().get(5)).isInstanceOf(DtmfUtterance.class);
        assertThat(transcript.lastUserUtterance()).contains("I need a tyre");
        assertThat(transcript.lastAgentUtterance()).contains("How can I help?");
    }

    @Test
    void toString_transcript_isNotShown() {
        Transcript transcript = transcript("[" + utterance("user", "my card is 4111") + "]");
        assertThat(transcript.toString()).isEqualTo("Transcript[45 characters]");
        transcript.entries();
        assertThat(transcript.toString()).isEqualTo("Transcript[1 entries]");
    }
}
