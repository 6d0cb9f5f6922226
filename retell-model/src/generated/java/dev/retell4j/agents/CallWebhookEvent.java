package dev.retell4j.agents;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Events of a call that a webhook can be told about.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class CallWebhookEvent extends OpenEnum<CallWebhookEvent.Known> {
    /** The call was connected; not sent for a call that never connects. Wire value: {@code call_started}. */
    public static final CallWebhookEvent CALL_STARTED = new CallWebhookEvent("call_started", Known.CALL_STARTED);

    /**
     * The call ended, was transferred or failed; the analysis is not part of it yet. Wire value: {@code call_ended}.
     */
    public static final CallWebhookEvent CALL_ENDED = new CallWebhookEvent("call_ended", Known.CALL_ENDED);

    /** The analysis is finished. Wire value: {@code call_analyzed}. */
    public static final CallWebhookEvent CALL_ANALYZED = new CallWebhookEvent("call_analyzed", Known.CALL_ANALYZED);

    /** A turn changed hands, or the transcript is final. Wire value: {@code transcript_updated}. */
    public static final CallWebhookEvent TRANSCRIPT_UPDATED =
            new CallWebhookEvent("transcript_updated", Known.TRANSCRIPT_UPDATED);

    /** A transfer was started. Wire value: {@code transfer_started}. */
    public static final CallWebhookEvent TRANSFER_STARTED =
            new CallWebhookEvent("transfer_started", Known.TRANSFER_STARTED);

    /** The target of a transfer was connected. Wire value: {@code transfer_bridged}. */
    public static final CallWebhookEvent TRANSFER_BRIDGED =
            new CallWebhookEvent("transfer_bridged", Known.TRANSFER_BRIDGED);

    /** A transfer was cancelled or failed. Wire value: {@code transfer_cancelled}. */
    public static final CallWebhookEvent TRANSFER_CANCELLED =
            new CallWebhookEvent("transfer_cancelled", Known.TRANSFER_CANCELLED);

    /** The leg of a transfer is over. Wire value: {@code transfer_ended}. */
    public static final CallWebhookEvent TRANSFER_ENDED = new CallWebhookEvent("transfer_ended", Known.TRANSFER_ENDED);

    private static final List<CallWebhookEvent> KNOWN_VALUES = List.of(
            CALL_STARTED,
            CALL_ENDED,
            CALL_ANALYZED,
            TRANSCRIPT_UPDATED,
            TRANSFER_STARTED,
            TRANSFER_BRIDGED,
            TRANSFER_CANCELLED,
            TRANSFER_ENDED);

    private static final Map<String, CallWebhookEvent> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(CallWebhookEvent::asString, Function.identity()));

    private CallWebhookEvent(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CallWebhookEvent of(String value) {
        CallWebhookEvent known = BY_TEXT.get(value);
        return known == null ? new CallWebhookEvent(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<CallWebhookEvent> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** The call was connected; not sent for a call that never connects. Wire value: {@code call_started}. */
        CALL_STARTED,

        /**
         * The call ended, was transferred or failed; the analysis is not part of it yet. Wire value:
         * {@code call_ended}.
         */
        CALL_ENDED,

        /** The analysis is finished. Wire value: {@code call_analyzed}. */
        CALL_ANALYZED,

        /** A turn changed hands, or the transcript is final. Wire value: {@code transcript_updated}. */
        TRANSCRIPT_UPDATED,

        /** A transfer was started. Wire value: {@code transfer_started}. */
        TRANSFER_STARTED,

        /** The target of a transfer was connected. Wire value: {@code transfer_bridged}. */
        TRANSFER_BRIDGED,

        /** A transfer was cancelled or failed. Wire value: {@code transfer_cancelled}. */
        TRANSFER_CANCELLED,

        /** The leg of a transfer is over. Wire value: {@code transfer_ended}. */
        TRANSFER_ENDED
    }
}
