package dev.retell4j.calls;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a disconnection reason says of the call. */
public interface DisconnectionReasonBehaviour {
    /** What became of a call. */
    enum Category {
        /** Nothing failed: somebody ended the call, it was handed on, or it ran into a set limit. */
        ENDED,

        /** The other side was never reached. */
        NOT_CONNECTED,

        /** Something failed. */
        ERROR
    }

    /**
     * Returns the reason as a Java enum.
     *
     * @return the known reason, or empty
     */
    Optional<DisconnectionReason.Known> known();

    /**
     * Returns the text on the wire.
     *
     * @return the text
     */
    String asString();

    /**
     * Returns what became of the call, as Retell groups its reasons.
     *
     * @return the category; a reason that this version of the library does not know is judged by its first word, and is
     *     {@link Category#ENDED} when that says nothing
     */
    default Category category() {
        return known().map(DisconnectionReasonBehaviour::categoryOf).orElseGet(() -> {
            String text = asString().toLowerCase(Locale.ROOT);
            if (text.startsWith("error_") || text.startsWith("no_")) {
                return Category.ERROR;
            }
            boolean unreached = Stream.of("dial_", "telephony_", "sip_").anyMatch(text::startsWith);
            return unreached ? Category.NOT_CONNECTED : Category.ENDED;
        });
    }

    private static Category categoryOf(DisconnectionReason.Known reason) {
        return switch (reason) {
            case USER_HANGUP,
                    AGENT_HANGUP,
                    CALL_TRANSFER,
                    TRANSFER_BRIDGED,
                    TRANSFER_CANCELLED,
                    CALL_TAKE_OVER,
                    MANUAL_STOPPED,
                    VOICEMAIL_REACHED,
                    IVR_REACHED,
                    INACTIVITY,
                    MAX_DURATION_REACHED,
                    NO_CONCURRENCY_FALLBACK -> Category.ENDED;
            case DIAL_BUSY,
                    DIAL_FAILED,
                    DIAL_NO_ANSWER,
                    INVALID_DESTINATION,
                    TELEPHONY_PROVIDER_PERMISSION_DENIED,
                    TELEPHONY_PROVIDER_UNAVAILABLE,
                    SIP_ROUTING_ERROR,
                    MARKED_AS_SPAM,
                    USER_DECLINED -> Category.NOT_CONNECTED;
            case CONCURRENCY_LIMIT_REACHED,
                    NO_VALID_PAYMENT,
                    SCAM_DETECTED,
                    ERROR_LLM_WEBSOCKET_OPEN,
                    ERROR_LLM_WEBSOCKET_LOST_CONNECTION,
                    ERROR_LLM_WEBSOCKET_RUNTIME,
                    ERROR_LLM_WEBSOCKET_CORRUPT_PAYLOAD,
                    ERROR_NO_AUDIO_RECEIVED,
                    ERROR_ASR,
                    ERROR_RETELL,
                    ERROR_UNKNOWN,
                    ERROR_USER_NOT_JOINED,
                    REGISTERED_CALL_TIMEOUT -> Category.ERROR;
        };
    }
}
