package dev.retell4j.simulator;

import dev.retell4j.types.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an agent answers in a chat, message by message.
 *
 * <pre>{@code
 * simulator.scriptChat(agentId, ChatScript
 *         .answering(Turn.agent("Hello {{name}}, what is your order number?"))
 *         .then(
 *                 Turn.tool("find_order", Map.of("id", "A-77"), Map.of("status", "sent")),
 *                 Turn.agent("It was sent yesterday."))
 *         .thenEnding()
 *         .analysis("topic", "delivery"));
 * }</pre>
 *
 * <p>Without a script, and after its last answer, the agent follows its prompt or flow. Immutable: each method returns
 * a changed copy.
 */
public final class ChatScript {
    private static final ChatScript FOLLOWING_PROMPT =
            new ChatScript(List.of(), Ending.NONE, null, null, null, Map.of());

    /** What happens after the last answer. */
    private enum Ending {
        NONE,
        ENDED,
        FAILED
    }

    private final List<List<Turn>> answers;
    private final Ending ending;
    private final @Nullable Boolean successful;
    private final @Nullable String sentiment;
    private final @Nullable String summary;
    private final Map<String, Json> analysis;

    private ChatScript(
            List<List<Turn>> answers,
            Ending ending,
            @Nullable Boolean successful,
            @Nullable String sentiment,
            @Nullable String summary,
            Map<String, Json> analysis) {
        this.answers = answers;
        this.ending = ending;
        this.successful = successful;
        this.sentiment = sentiment;
        this.summary = summary;
        this.analysis = analysis;
    }

    /**
     * Makes a script in which the agent follows its prompt or flow; of use for what the analysis is to find.
     *
     * @return the script
     */
    public static ChatScript followingPrompt() {
        return FOLLOWING_PROMPT;
    }

    /**
     * Makes a script that says what the agent answers to the first message of the user.
     *
     * @param turns what the agent writes and does: {@link Turn#agent}, {@link Turn#tool}, {@link Turn#failedTool},
     *     {@link Turn#moveTo}
     * @return the script
     * @throws IllegalArgumentException when another kind of turn is among them
     */
    public static ChatScript answering(Turn... turns) {
        return FOLLOWING_PROMPT.then(turns);
    }

    /**
     * Sets what the agent answers to the next message of the user.
     *
     * @param turns what the agent writes and does: {@link Turn#agent}, {@link Turn#tool}, {@link Turn#failedTool},
     *     {@link Turn#moveTo}
     * @return the changed script
     * @throws IllegalArgumentException when another kind of turn is among them
     */
    public ChatScript then(Turn... turns) {
        for (Turn turn : turns) {
            boolean agents = turn instanceof Turn.CallsTool
                    || turn instanceof Turn.MovesTo
                    || (turn instanceof Turn.Says says && says.speaker() == Turn.Speaker.AGENT);
            if (!agents) {
                throw new IllegalArgumentException(
                        "An answer is made of Turn.agent, Turn.tool, Turn.failedTool and Turn.moveTo, not of " + turn);
            }
        }
        List<List<Turn>> more = new ArrayList<>(answers);
        more.add(List.of(turns));
        return new ChatScript(List.copyOf(more), ending, successful, sentiment, summary, analysis);
    }

    /**
     * Lets the agent end the chat with its last answer.
     *
     * @return the changed script
     */
    public ChatScript thenEnding() {
        return ending(Ending.ENDED);
    }

    /**
     * Lets the chat fail with the last answer: its status is {@code error} then.
     *
     * @return the changed script
     */
    public ChatScript thenFailing() {
        return ending(Ending.FAILED);
    }

    private ChatScript ending(Ending wanted) {
        if (answers.isEmpty()) {
            throw new IllegalStateException("A chat ends with an answer; start with ChatScript.answering");
        }
        return new ChatScript(answers, wanted, successful, sentiment, summary, analysis);
    }

    /**
     * Sets whether the analysis finds the chat successful.
     *
     * @param successful the result; by default a chat in which the user wrote and that did not fail is
     * @return the changed script
     */
    public ChatScript successful(boolean successful) {
        return new ChatScript(answers, ending, successful, sentiment, summary, analysis);
    }

    /**
     * Sets the mood that the analysis finds.
     *
     * @param sentiment one of {@code Positive}, {@code Neutral}, {@code Negative}, {@code Unknown}
     * @return the changed script
     */
    public ChatScript sentiment(String sentiment) {
        if (!List.of("Positive", "Neutral", "Negative", "Unknown").contains(sentiment)) {
            throw new IllegalArgumentException(
                    "sentiment must be Positive, Neutral, Negative or Unknown, not " + sentiment);
        }
        return new ChatScript(answers, ending, successful, sentiment, summary, analysis);
    }

    /**
     * Sets the summary that the analysis gives.
     *
     * @param summary the text; by default it is composed from the chat
     * @return the changed script
     */
    public ChatScript summary(String summary) {
        return new ChatScript(
                answers, ending, successful, sentiment, Objects.requireNonNull(summary, "summary"), analysis);
    }

    /**
     * Sets one value of {@code custom_analysis_data}.
     *
     * @param name the name in the agent's {@code post_chat_analysis_data}
     * @param value any value with a JSON form; by default one that fits the definition is made up
     * @return the changed script
     */
    public ChatScript analysis(String name, @Nullable Object value) {
        Map<String, Json> more = new LinkedHashMap<>(analysis);
        more.put(Objects.requireNonNull(name, "name"), Json.of(value));
        return new ChatScript(answers, ending, successful, sentiment, summary, more);
    }

    /**
     * Returns the written answers.
     *
     * @return the turns of each answer, in order of the user's messages
     */
    public List<List<Turn>> answers() {
        return answers;
    }

    /**
     * Tells whether the agent ends the chat with its last answer.
     *
     * @return true when it does
     */
    public boolean ends() {
        return ending == Ending.ENDED;
    }

    /**
     * Tells whether the chat fails with the last answer.
     *
     * @return true when it does
     */
    public boolean fails() {
        return ending == Ending.FAILED;
    }

    /**
     * Returns whether the analysis finds the chat successful.
     *
     * @return the result, or empty when it follows from the chat
     */
    public Optional<Boolean> successful() {
        return Optional.ofNullable(successful);
    }

    /**
     * Returns the mood that the analysis finds.
     *
     * @return the mood, or empty when it follows from the chat
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
}
