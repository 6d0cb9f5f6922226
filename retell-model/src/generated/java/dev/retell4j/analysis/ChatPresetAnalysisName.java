package dev.retell4j.analysis;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Retell's own analysis items for chats.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class ChatPresetAnalysisName extends OpenEnum<ChatPresetAnalysisName.Known> {
    /** Short account of the chat. Wire value: {@code chat_summary}. */
    public static final ChatPresetAnalysisName CHAT_SUMMARY =
            new ChatPresetAnalysisName("chat_summary", Known.CHAT_SUMMARY);

    /** Whether the chat reached its goal. Wire value: {@code chat_successful}. */
    public static final ChatPresetAnalysisName CHAT_SUCCESSFUL =
            new ChatPresetAnalysisName("chat_successful", Known.CHAT_SUCCESSFUL);

    /** Mood of the user. Wire value: {@code user_sentiment}. */
    public static final ChatPresetAnalysisName USER_SENTIMENT =
            new ChatPresetAnalysisName("user_sentiment", Known.USER_SENTIMENT);

    private static final List<ChatPresetAnalysisName> KNOWN_VALUES =
            List.of(CHAT_SUMMARY, CHAT_SUCCESSFUL, USER_SENTIMENT);

    private static final Map<String, ChatPresetAnalysisName> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(ChatPresetAnalysisName::asString, Function.identity()));

    private ChatPresetAnalysisName(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ChatPresetAnalysisName of(String value) {
        ChatPresetAnalysisName known = BY_TEXT.get(value);
        return known == null ? new ChatPresetAnalysisName(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<ChatPresetAnalysisName> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Short account of the chat. Wire value: {@code chat_summary}. */
        CHAT_SUMMARY,

        /** Whether the chat reached its goal. Wire value: {@code chat_successful}. */
        CHAT_SUCCESSFUL,

        /** Mood of the user. Wire value: {@code user_sentiment}. */
        USER_SENTIMENT
    }
}
