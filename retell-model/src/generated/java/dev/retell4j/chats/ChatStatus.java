package dev.retell4j.chats;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far a chat has come.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class ChatStatus extends OpenEnum<ChatStatus.Known> {
    /** The chat goes on. Wire value: {@code ongoing}. */
    public static final ChatStatus ONGOING = new ChatStatus("ongoing", Known.ONGOING);

    /** The chat is over. Wire value: {@code ended}. */
    public static final ChatStatus ENDED = new ChatStatus("ended", Known.ENDED);

    /** The chat failed. Wire value: {@code error}. */
    public static final ChatStatus ERROR = new ChatStatus("error", Known.ERROR);

    private static final List<ChatStatus> KNOWN_VALUES = List.of(ONGOING, ENDED, ERROR);

    private static final Map<String, ChatStatus> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(ChatStatus::asString, Function.identity()));

    private ChatStatus(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ChatStatus of(String value) {
        ChatStatus known = BY_TEXT.get(value);
        return known == null ? new ChatStatus(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<ChatStatus> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** The chat goes on. Wire value: {@code ongoing}. */
        ONGOING,

        /** The chat is over. Wire value: {@code ended}. */
        ENDED,

        /** The chat failed. Wire value: {@code error}. */
        ERROR
    }
}
