package dev.retell4j.simulator.internal.call;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What will happen in a call, unless somebody stops it.
 *
 * @param ringMillis from dialling to the answer, or to the end of a call that is not answered
 * @param steps what happens after the answer, in order
 * @param talkMillis from the answer to the end
 * @param ending how it ends
 * @param inVoicemail whether a voicemail box answers
 * @param collected variables that the conversation brings to light
 */
record CallPlan(
        long ringMillis,
        List<Step> steps,
        long talkMillis,
        Ending ending,
        boolean inVoicemail,
        Map<String, String> collected) {
    /**
     * Something that happens in a conversation.
     *
     * @param atMillis when, from the answer
     * @param entry what the transcript says then
     * @param latency how long the agent took to answer, when it answered
     */
    record Step(long atMillis, Entry entry, Latencies.@Nullable Sample latency) {}
}
