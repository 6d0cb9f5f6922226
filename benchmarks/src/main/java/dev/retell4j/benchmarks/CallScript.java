package dev.retell4j.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What the calls of {@link CallLoad} say: a conversation whose transcript grows by an entry with every turn, until it
 * starts over. Made once, so that the load costs little while it runs.
 */
final class CallScript {
    /** How many pieces an answer has; the last one says that it is the last. */
    static final int PIECES = 8;

    /** What is said in answer to everything, as a model streams it. */
    static final List<String> ANSWER = List.of(
            "Thank you, ",
            "I have found your booking: ",
            "the blue van is ready, ",
            "the brakes were changed, ",
            "and the oil as well. ",
            "You can pick it up today, ",
            "or on Monday after nine. ",
            "Which would you like?");

    private static final int MOST_ENTRIES = 16;

    private final byte[][] transcripts = new byte[MOST_ENTRIES][];
    private final byte[] callDetails;

    CallScript() {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < MOST_ENTRIES; i++) {
            entries.add(
                    i % 2 == 0
                            ? "{\"role\":\"user\",\"content\":\"Good morning, this is about the van that I brought on "
                                    + i + " March, is it ready yet?\"}"
                            : "{\"role\":\"agent\",\"content\":\"Let me look, please give me a moment. It was number "
                                    + i + ", the blue one, wasn't it?\"}");
            transcripts[i] = ("[" + String.join(",", entries) + "]").getBytes(StandardCharsets.UTF_8);
        }
        callDetails = ("{\"interaction_type\":\"call_details\",\"call\":{\"call_id\":\"call_7f3b\",\"call_type\":"
                        + "\"phone_call\",\"agent_id\":\"agent_9\",\"call_status\":\"registered\",\"direction\":"
                        + "\"inbound\",\"from_number\":\"+14155550100\",\"to_number\":\"+14155550199\",\"metadata\":"
                        + "{\"ticket\":\"T-12\"},\"retell_llm_dynamic_variables\":{\"plan\":\"gold\"}}}")
                .getBytes(StandardCharsets.UTF_8);
    }

    byte[] callDetails() {
        return callDetails;
    }

    /** The transcript at the time of this turn. */
    byte[] transcript(int turn) {
        return transcripts[turn % MOST_ENTRIES];
    }

    /** The sizes of all transcripts in bytes: least, mean, most. */
    int[] sizes() {
        int sum = 0;
        for (byte[] each : transcripts) {
            sum += each.length;
        }
        return new int[] {transcripts[0].length, sum / MOST_ENTRIES, transcripts[MOST_ENTRIES - 1].length};
    }
}
