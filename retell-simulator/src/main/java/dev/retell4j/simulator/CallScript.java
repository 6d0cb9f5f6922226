package dev.retell4j.simulator;

import dev.retell4j.simulator.internal.call.Ending;
import dev.retell4j.types.Json;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What happens when the simulator places a call.
 *
 * <pre>{@code
 * simulator.script("+14155550123", CallScript.noAnswer());
 * simulator.script("+14155550124", CallScript.answered(
 *         Turn.agent("Hello {{name}}, is Tuesday fine?"),
 *         Turn.user("Yes, Tuesday is fine."))
 *     .endingWith("user_hangup")
 *     .analysis("day", "Tuesday"));
 * }</pre>
 *
 * <p>Without a script, a call is answered and its conversation follows the agent's prompt. Immutable: each method
 * returns a changed copy.
 */
public final class CallScript {
    private final @Nullable List<Turn> turns;
    private final @Nullable String reason;
    private final boolean voicemail;
    private final @Nullable Duration ringing;
    private final @Nullable Boolean successful;
    private final @Nullable String sentiment;
    private final @Nullable String summary;
    private final Map<String, Json> analysis;
    private final @Nullable String transferDestination;
    private final @Nullable Duration transferLeg;

    private CallScript(Draft draft) {
        turns = draft.turns;
        reason = draft.reason;
        voicemail = draft.voicemail;
        ringing = draft.ringing;
        successful = draft.successful;
        sentiment = draft.sentiment;
        summary = draft.summary;
        analysis = draft.analysis;
        transferDestination = draft.transferDestination;
        transferLeg = draft.transferLeg;
    }

    /** The fields of the next script while it is made. */
    private static final class Draft {
        private @Nullable List<Turn> turns;
        private @Nullable String reason;
        private boolean voicemail;
        private @Nullable Duration ringing;
        private @Nullable Boolean successful;
        private @Nullable String sentiment;
        private @Nullable String summary;
        private Map<String, Json> analysis = Map.of();
        private @Nullable String transferDestination;
        private @Nullable Duration transferLeg;

        private Draft() {}

        private Draft(CallScript script) {
            turns = script.turns;
            reason = script.reason;
            voicemail = script.voicemail;
            ringing = script.ringing;
            successful = script.successful;
            sentiment = script.sentiment;
            summary = script.summary;
            analysis = script.analysis;
            transferDestination = script.transferDestination;
            transferLeg = script.transferLeg;
        }
    }

    private CallScript with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return new CallScript(draft);
    }

    /**
     * Makes a script in which somebody answers and the conversation follows the agent's prompt.
     *
     * @return the script
     */
    public static CallScript answered() {
        return new CallScript(new Draft());
    }

    /**
     * Makes a script in which somebody answers and the conversation is the given one.
     *
     * @param turns the conversation, in order
     * @return the script
     */
    public static CallScript answered(Turn... turns) {
        return answered().with(draft -> draft.turns = List.of(turns));
    }

    /**
     * Makes a script in which nobody answers ({@code dial_no_answer}); the phone rings for the agent's
     * {@code ring_duration_ms}.
     *
     * @return the script
     */
    public static CallScript noAnswer() {
        return ending("dial_no_answer");
    }

    /**
     * Makes a script in which the line is busy ({@code dial_busy}).
     *
     * @return the script
     */
    public static CallScript busy() {
        return ending("dial_busy");
    }

    /**
     * Makes a script in which the call is declined ({@code user_declined}).
     *
     * @return the script
     */
    public static CallScript declined() {
        return ending("user_declined");
    }

    /**
     * Makes a script in which a voicemail box answers ({@code voicemail_reached}); the agent leaves the message of its
     * {@code voicemail_option}, if it has one.
     *
     * @return the script
     */
    public static CallScript voicemail() {
        return answered().with(draft -> {
            draft.turns = List.of();
            draft.reason = "voicemail_reached";
            draft.voicemail = true;
        });
    }

    /**
     * Makes a script for any disconnection reason. A call that never connects ends while it rings; any other is
     * answered, follows the agent's prompt and ends in this way.
     *
     * @param disconnectionReason the reason as Retell writes it, for example {@code inactivity}
     * @return the script
     * @throws IllegalArgumentException when there is no such reason
     */
    public static CallScript ending(String disconnectionReason) {
        return disconnectionReason.equals("voicemail_reached")
                ? voicemail()
                : answered().endingWith(disconnectionReason);
    }

    /**
     * Sets how the call ends.
     *
     * @param disconnectionReason the reason as Retell writes it; by default who hangs up follows from the conversation
     * @return the changed script
     * @throws IllegalArgumentException when there is no such reason
     */
    public CallScript endingWith(String disconnectionReason) {
        Ending.of(disconnectionReason);
        return with(draft -> draft.reason = disconnectionReason);
    }

    /**
     * Sets how long the phone rings.
     *
     * @param length the time from dialling to the answer or to the end of a call that is not answered
     * @return the changed script
     */
    public CallScript ringing(Duration length) {
        if (length.isNegative()) {
            throw new IllegalArgumentException("length must not be negative, not " + length);
        }
        return with(draft -> draft.ringing = length);
    }

    /**
     * Sets whether the analysis finds the call successful.
     *
     * @param successful the result; by default a call that was answered and not cut off is
     * @return the changed script
     */
    public CallScript successful(boolean successful) {
        return with(draft -> draft.successful = successful);
    }

    /**
     * Sets the mood that the analysis finds.
     *
     * @param sentiment one of {@code Positive}, {@code Neutral}, {@code Negative}, {@code Unknown}
     * @return the changed script
     */
    public CallScript sentiment(String sentiment) {
        if (!List.of("Positive", "Neutral", "Negative", "Unknown").contains(sentiment)) {
            throw new IllegalArgumentException(
                    "sentiment must be Positive, Neutral, Negative or Unknown, not " + sentiment);
        }
        return with(draft -> draft.sentiment = sentiment);
    }

    /**
     * Sets the summary that the analysis gives.
     *
     * @param summary the text; by default it is composed from the conversation
     * @return the changed script
     */
    public CallScript summary(String summary) {
        Objects.requireNonNull(summary, "summary");
        return with(draft -> draft.summary = summary);
    }

    /**
     * Sets one value of {@code custom_analysis_data}.
     *
     * @param name the name in the agent's {@code post_call_analysis_data}
     * @param value any value with a JSON form; by default one that fits the definition is made up
     * @return the changed script
     */
    public CallScript analysis(String name, @Nullable Object value) {
        Map<String, Json> more = new LinkedHashMap<>(analysis);
        more.put(Objects.requireNonNull(name, "name"), Json.of(value));
        return with(draft -> draft.analysis = more);
    }

    /**
     * Lets the agent transfer the call when the conversation is over. Unless another ending is set, it is
     * {@code call_transfer}.
     *
     * @param destination a telephone number or a {@code sip:} address; by default the one of the agent's transfer tool
     * @return the changed script
     */
    public CallScript transferringTo(String destination) {
        Objects.requireNonNull(destination, "destination");
        return with(draft -> {
            draft.transferDestination = destination;
            if (draft.reason == null) {
                draft.reason = "call_transfer";
            }
        });
    }

    /**
     * Sets how long the other side goes on after a transfer, until {@code transfer_end_timestamp}.
     *
     * @param length the time from the end of the agent's part; by default a minute
     * @return the changed script
     */
    public CallScript transferLeg(Duration length) {
        if (length.isNegative()) {
            throw new IllegalArgumentException("length must not be negative, not " + length);
        }
        return with(draft -> draft.transferLeg = length);
    }

    /**
     * Returns the written conversation.
     *
     * @return the turns, or empty when the conversation follows the agent's prompt
     */
    public Optional<List<Turn>> turns() {
        return Optional.ofNullable(turns);
    }

    /**
     * Returns how the call ends.
     *
     * @return the disconnection reason, or empty when it follows from the conversation
     */
    public Optional<String> disconnectionReason() {
        return Optional.ofNullable(reason);
    }

    /**
     * Tells whether a voicemail box answers.
     *
     * @return true when it does
     */
    public boolean reachesVoicemail() {
        return voicemail;
    }

    /**
     * Returns how long the phone rings.
     *
     * @return the time, or empty when it follows from the ending
     */
    public Optional<Duration> ringing() {
        return Optional.ofNullable(ringing);
    }

    /**
     * Returns whether the analysis finds the call successful.
     *
     * @return the result, or empty when it follows from the ending
     */
    public Optional<Boolean> successful() {
        return Optional.ofNullable(successful);
    }

    /**
     * Returns the mood that the analysis finds.
     *
     * @return the mood, or empty when it follows from the ending
     */
    public Optional<String> sentiment() {
        return Optional.ofNullable(sentiment);
    }

    /**
     * Returns the summary that the analysis gives.
     *
     * @return the text, or empty when it is composed
     */
    public Optional<String> summary() {
        return Optional.ofNullable(summary);
    }

    /**
     * Returns the values of {@code custom_analysis_data} that were set.
     *
     * @return the values by name
     */
    public Map<String, Json> analysis() {
        return Map.copyOf(analysis);
    }

    /**
     * Returns where the call is transferred to.
     *
     * @return the number or address, or empty when it follows from the agent
     */
    public Optional<String> transferDestination() {
        return Optional.ofNullable(transferDestination);
    }

    /**
     * Returns how long the other side goes on after a transfer.
     *
     * @return the time, or empty when it is the usual one
     */
    public Optional<Duration> transferLeg() {
        return Optional.ofNullable(transferLeg);
    }
}
