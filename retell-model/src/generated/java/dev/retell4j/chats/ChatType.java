package dev.retell4j.chats;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Way a chat takes place.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class ChatType extends OpenEnum<ChatType.Known> {
    /** Over the API. Wire value: {@code api_chat}. */
    public static final ChatType API_CHAT = new ChatType("api_chat", Known.API_CHAT);

    /** Over text messages. Wire value: {@code sms_chat}. */
    public static final ChatType SMS_CHAT = new ChatType("sms_chat", Known.SMS_CHAT);

    private static final List<ChatType> KNOWN_VALUES = List.of(API_CHAT, SMS_CHAT);

    private static final Map<String, ChatType> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(ChatType::asString, Function.identity()));

    private ChatType(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ChatType of(String value) {
        ChatType known = BY_TEXT.get(value);
        return known == null ? new ChatType(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<ChatType> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** Over the API. Wire value: {@code api_chat}. */
        API_CHAT,

        /** Over text messages. Wire value: {@code sms_chat}. */
        SMS_CHAT
    }
}
