package dev.retell4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.transcripts.TranscriptEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** However a call goes on, reading what has changed gives the same as reading all. */
class TranscriptPropertiesTest {
    private static final String[] PIECES = {
        "a", "ä", "€", "😀", "\\n", "\\\"", "}", "]", ",", "{", "[", "\\\\", "1", " ", "\\u00e9", "\\ud83d"
    };

    @Property(seed = "20261123", tries = 500)
    void entries_readIncrementally_equalThoseReadWhole(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> entries = new ArrayList<>();
        Transcript before = Transcript.empty();
        for (int step = 0; step < 20; step++) {
            change(entries, random);
            String json = write(entries, random);
            Transcript whole = TranscriptTest.transcript(json);
            Transcript incremental = Transcript.of(TranscriptTest.event(json), before);
            TranscriptChange change = incremental.changeSince(before);
            if (random.nextInt(3) > 0) {
                assertThat(incremental.entries()).isEqualTo(whole.entries());
                assertThat(incremental.toJson()).isEqualTo(json);
                assertThat(incremental.asMessages()).isEqualTo(whole.asMessages());
                List<TranscriptEntry> rebuilt = new ArrayList<>(before.entries().subList(0, change.firstChanged()));
                rebuilt.addAll(change.changed());
                assertThat(rebuilt).isEqualTo(whole.entries());
            }
            before = incremental;
        }
        assertThat(before.entries())
                .isEqualTo(TranscriptTest.transcript(before.toJson()).entries());
    }

    private static void change(List<String> entries, Random random) {
        int kind = entries.isEmpty() ? 0 : random.nextInt(12);
        int any = entries.isEmpty() ? 0 : random.nextInt(entries.size());
        switch (kind) {
            case 5, 6, 7 -> entries.set(entries.size() - 1, grown(entries.get(entries.size() - 1), random));
            case 8 -> entries.set(any, entry(random));
            case 9 -> entries.remove(any);
            case 10 -> entries.subList(any, entries.size()).clear();
            case 11 -> {}
            default -> entries.add(entry(random));
        }
    }

    private static String grown(String entry, Random random) {
        int content = entry.indexOf("\"content\":\"");
        if (content < 0) {
            return entry(random);
        }
        int at = content + "\"content\":\"".length();
        return entry.substring(0, at) + text(random) + entry.substring(at);
    }

    private static String entry(Random random) {
        return switch (random.nextInt(10)) {
            case 0 ->
                "{\"role\":\"agent\",\"content\":\"" + text(random)
                        + "\",\"words\":[{\"word\":\"a\",\"start\":0.1,\"end\":12}]}";
            case 1 ->
                "{\"role\":\"tool_call_invocation\",\"tool_call_id\":\"t" + random.nextInt(3)
                        + "\",\"name\":\"f\",\"arguments\":\"{}\"}";
            case 2 ->
                "{\"role\":\"tool_call_result\",\"tool_call_id\":\"t" + random.nextInt(3) + "\",\"content\":\""
                        + text(random) + "\"}";
            case 3 -> "{\"content\":\"" + text(random) + "\",\"role\":\"user\"}";
            case 4 -> "{\"role\":\"dtmf\",\"digit\":\"" + random.nextInt(10) + "\"}";
            case 5 -> random.nextBoolean() ? "null" : String.valueOf(random.nextInt(200));
            case 6 -> "{\"role\":\"user\",\"content\":" + random.nextInt(20) + "}";
            default -> "{\"role\":\"user\",\"content\":\"" + text(random) + "\"}";
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static String write(List<String> entries, Random random) {
        String delimiter = random.nextInt(8) == 0 ? " ,\n " : ",";
        return "[" + String.join(delimiter, entries) + "]";
    }
}
