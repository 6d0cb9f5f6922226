package dev.retell4j.chats;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How much of a finished chat stays stored.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class ChatDataStorageSetting extends OpenEnum<ChatDataStorageSetting.Known> {
    /** Wire value: {@code everything}. */
    public static final ChatDataStorageSetting EVERYTHING = new ChatDataStorageSetting("everything", Known.EVERYTHING);

    /** Wire value: {@code basic_attributes_only}. */
    public static final ChatDataStorageSetting BASIC_ATTRIBUTES_ONLY =
            new ChatDataStorageSetting("basic_attributes_only", Known.BASIC_ATTRIBUTES_ONLY);

    private static final List<ChatDataStorageSetting> KNOWN_VALUES = List.of(EVERYTHING, BASIC_ATTRIBUTES_ONLY);

    private static final Map<String, ChatDataStorageSetting> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(ChatDataStorageSetting::asString, Function.identity()));

    private ChatDataStorageSetting(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ChatDataStorageSetting of(String value) {
        ChatDataStorageSetting known = BY_TEXT.get(value);
        return known == null ? new ChatDataStorageSetting(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<ChatDataStorageSetting> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Wire value: {@code everything}. */
        EVERYTHING,

        /** Wire value: {@code basic_attributes_only}. */
        BASIC_ATTRIBUTES_ONLY
    }
}
