package dev.retell4j.agents;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Events of a chat that a webhook can be told about.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class ChatWebhookEvent extends OpenEnum<ChatWebhookEvent.Known> {
    /** The chat began. Wire value: {@code chat_started}. */
    public static final ChatWebhookEvent CHAT_STARTED = new ChatWebhookEvent("chat_started", Known.CHAT_STARTED);

    /** The chat is over or failed; the analysis is not part of it yet. Wire value: {@code chat_ended}. */
    public static final ChatWebhookEvent CHAT_ENDED = new ChatWebhookEvent("chat_ended", Known.CHAT_ENDED);

    /** The analysis is finished. Wire value: {@code chat_analyzed}. */
    public static final ChatWebhookEvent CHAT_ANALYZED = new ChatWebhookEvent("chat_analyzed", Known.CHAT_ANALYZED);

    /** The transcript changed. Wire value: {@code transcript_updated}. */
    public static final ChatWebhookEvent TRANSCRIPT_UPDATED =
            new ChatWebhookEvent("transcript_updated", Known.TRANSCRIPT_UPDATED);

    private static final List<ChatWebhookEvent> KNOWN_VALUES =
            List.of(CHAT_STARTED, CHAT_ENDED, CHAT_ANALYZED, TRANSCRIPT_UPDATED);

    private static final Map<String, ChatWebhookEvent> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(ChatWebhookEvent::asString, Function.identity()));

    private ChatWebhookEvent(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ChatWebhookEvent of(String value) {
        ChatWebhookEvent known = BY_TEXT.get(value);
        return known == null ? new ChatWebhookEvent(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<ChatWebhookEvent> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** The chat began. Wire value: {@code chat_started}. */
        CHAT_STARTED,

        /** The chat is over or failed; the analysis is not part of it yet. Wire value: {@code chat_ended}. */
        CHAT_ENDED,

        /** The analysis is finished. Wire value: {@code chat_analyzed}. */
        CHAT_ANALYZED,

        /** The transcript changed. Wire value: {@code transcript_updated}. */
        TRANSCRIPT_UPDATED
    }
}
