package dev.retell4j.calls;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.retell4j.types.OpenEnum;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a call ended or never came about.
 *
 * <p>Retell may add values; {@link #known()} is empty for one that this version does not know.
 */
public final class DisconnectionReason extends OpenEnum<DisconnectionReason.Known>
        implements DisconnectionReasonBehaviour {
    /** The user hung up. Wire value: {@code user_hangup}. */
    public static final DisconnectionReason USER_HANGUP = new DisconnectionReason("user_hangup", Known.USER_HANGUP);

    /** The agent hung up; also when a custom LLM closes its socket normally. Wire value: {@code agent_hangup}. */
    public static final DisconnectionReason AGENT_HANGUP = new DisconnectionReason("agent_hangup", Known.AGENT_HANGUP);

    /** The call was passed on to someone else. Wire value: {@code call_transfer}. */
    public static final DisconnectionReason CALL_TRANSFER =
            new DisconnectionReason("call_transfer", Known.CALL_TRANSFER);

    /** Voicemail was detected and dealt with as the agent's settings say. Wire value: {@code voicemail_reached}. */
    public static final DisconnectionReason VOICEMAIL_REACHED =
            new DisconnectionReason("voicemail_reached", Known.VOICEMAIL_REACHED);

    /** A phone menu was detected and the agent is set to hang up on one. Wire value: {@code ivr_reached}. */
    public static final DisconnectionReason IVR_REACHED = new DisconnectionReason("ivr_reached", Known.IVR_REACHED);

    /** Nobody spoke for longer than the agent allows. Wire value: {@code inactivity}. */
    public static final DisconnectionReason INACTIVITY = new DisconnectionReason("inactivity", Known.INACTIVITY);

    /** The call reached its longest allowed length. Wire value: {@code max_duration_reached}. */
    public static final DisconnectionReason MAX_DURATION_REACHED =
            new DisconnectionReason("max_duration_reached", Known.MAX_DURATION_REACHED);

    /** No slot for a concurrent call was free. Wire value: {@code concurrency_limit_reached}. */
    public static final DisconnectionReason CONCURRENCY_LIMIT_REACHED =
            new DisconnectionReason("concurrency_limit_reached", Known.CONCURRENCY_LIMIT_REACHED);

    /** No slot was free and the call went to the fallback number. Wire value: {@code no_concurrency_fallback}. */
    public static final DisconnectionReason NO_CONCURRENCY_FALLBACK =
            new DisconnectionReason("no_concurrency_fallback", Known.NO_CONCURRENCY_FALLBACK);

    /** A means of payment is missing or a payment is overdue. Wire value: {@code no_valid_payment}. */
    public static final DisconnectionReason NO_VALID_PAYMENT =
            new DisconnectionReason("no_valid_payment", Known.NO_VALID_PAYMENT);

    /** The agent has been blocked as a scam. Wire value: {@code scam_detected}. */
    public static final DisconnectionReason SCAM_DETECTED =
            new DisconnectionReason("scam_detected", Known.SCAM_DETECTED);

    /** The line was busy. Wire value: {@code dial_busy}. */
    public static final DisconnectionReason DIAL_BUSY = new DisconnectionReason("dial_busy", Known.DIAL_BUSY);

    /** Dialling failed without a known SIP code. Wire value: {@code dial_failed}. */
    public static final DisconnectionReason DIAL_FAILED = new DisconnectionReason("dial_failed", Known.DIAL_FAILED);

    /** Nobody picked up. Wire value: {@code dial_no_answer}. */
    public static final DisconnectionReason DIAL_NO_ANSWER =
            new DisconnectionReason("dial_no_answer", Known.DIAL_NO_ANSWER);

    /** The number dialled is not valid. Wire value: {@code invalid_destination}. */
    public static final DisconnectionReason INVALID_DESTINATION =
            new DisconnectionReason("invalid_destination", Known.INVALID_DESTINATION);

    /**
     * The telephony provider refused the trunk's credentials. Wire value: {@code telephony_provider_permission_denied}.
     */
    public static final DisconnectionReason TELEPHONY_PROVIDER_PERMISSION_DENIED =
            new DisconnectionReason("telephony_provider_permission_denied", Known.TELEPHONY_PROVIDER_PERMISSION_DENIED);

    /** The telephony provider was down. Wire value: {@code telephony_provider_unavailable}. */
    public static final DisconnectionReason TELEPHONY_PROVIDER_UNAVAILABLE =
            new DisconnectionReason("telephony_provider_unavailable", Known.TELEPHONY_PROVIDER_UNAVAILABLE);

    /** SIP routing went in a loop or over too many hops. Wire value: {@code sip_routing_error}. */
    public static final DisconnectionReason SIP_ROUTING_ERROR =
            new DisconnectionReason("sip_routing_error", Known.SIP_ROUTING_ERROR);

    /** The call was flagged as spam. Wire value: {@code marked_as_spam}. */
    public static final DisconnectionReason MARKED_AS_SPAM =
            new DisconnectionReason("marked_as_spam", Known.MARKED_AS_SPAM);

    /** The user declined the call. Wire value: {@code user_declined}. */
    public static final DisconnectionReason USER_DECLINED =
            new DisconnectionReason("user_declined", Known.USER_DECLINED);

    /** The custom LLM's socket never opened or closed without a code. Wire value: {@code error_llm_websocket_open}. */
    public static final DisconnectionReason ERROR_LLM_WEBSOCKET_OPEN =
            new DisconnectionReason("error_llm_websocket_open", Known.ERROR_LLM_WEBSOCKET_OPEN);

    /**
     * The custom LLM's socket was lost and could not be restored. Wire value:
     * {@code error_llm_websocket_lost_connection}.
     */
    public static final DisconnectionReason ERROR_LLM_WEBSOCKET_LOST_CONNECTION =
            new DisconnectionReason("error_llm_websocket_lost_connection", Known.ERROR_LLM_WEBSOCKET_LOST_CONNECTION);

    /** The custom LLM's socket closed with an unexpected code. Wire value: {@code error_llm_websocket_runtime}. */
    public static final DisconnectionReason ERROR_LLM_WEBSOCKET_RUNTIME =
            new DisconnectionReason("error_llm_websocket_runtime", Known.ERROR_LLM_WEBSOCKET_RUNTIME);

    /** The custom LLM sent a binary frame. Wire value: {@code error_llm_websocket_corrupt_payload}. */
    public static final DisconnectionReason ERROR_LLM_WEBSOCKET_CORRUPT_PAYLOAD =
            new DisconnectionReason("error_llm_websocket_corrupt_payload", Known.ERROR_LLM_WEBSOCKET_CORRUPT_PAYLOAD);

    /** No audio came in. Wire value: {@code error_no_audio_received}. */
    public static final DisconnectionReason ERROR_NO_AUDIO_RECEIVED =
            new DisconnectionReason("error_no_audio_received", Known.ERROR_NO_AUDIO_RECEIVED);

    /** Speech recognition failed. Wire value: {@code error_asr}. */
    public static final DisconnectionReason ERROR_ASR = new DisconnectionReason("error_asr", Known.ERROR_ASR);

    /** A fault at Retell. Wire value: {@code error_retell}. */
    public static final DisconnectionReason ERROR_RETELL = new DisconnectionReason("error_retell", Known.ERROR_RETELL);

    /** A fault of unknown origin. Wire value: {@code error_unknown}. */
    public static final DisconnectionReason ERROR_UNKNOWN =
            new DisconnectionReason("error_unknown", Known.ERROR_UNKNOWN);

    /** The user of a web call never joined it. Wire value: {@code error_user_not_joined}. */
    public static final DisconnectionReason ERROR_USER_NOT_JOINED =
            new DisconnectionReason("error_user_not_joined", Known.ERROR_USER_NOT_JOINED);

    /** A registered call was not dialled in time. Wire value: {@code registered_call_timeout}. */
    public static final DisconnectionReason REGISTERED_CALL_TIMEOUT =
            new DisconnectionReason("registered_call_timeout", Known.REGISTERED_CALL_TIMEOUT);

    /** A warm transfer was joined through to its target. Wire value: {@code transfer_bridged}. */
    public static final DisconnectionReason TRANSFER_BRIDGED =
            new DisconnectionReason("transfer_bridged", Known.TRANSFER_BRIDGED);

    /** The leg of a transfer was cancelled. Wire value: {@code transfer_cancelled}. */
    public static final DisconnectionReason TRANSFER_CANCELLED =
            new DisconnectionReason("transfer_cancelled", Known.TRANSFER_CANCELLED);

    /** The call was stopped through the API or the dashboard. Wire value: {@code manual_stopped}. */
    public static final DisconnectionReason MANUAL_STOPPED =
            new DisconnectionReason("manual_stopped", Known.MANUAL_STOPPED);

    /** A person took the call over from the agent. Wire value: {@code call_take_over}. */
    public static final DisconnectionReason CALL_TAKE_OVER =
            new DisconnectionReason("call_take_over", Known.CALL_TAKE_OVER);

    private static final List<DisconnectionReason> KNOWN_VALUES = List.of(
            USER_HANGUP,
            AGENT_HANGUP,
            CALL_TRANSFER,
            VOICEMAIL_REACHED,
            IVR_REACHED,
            INACTIVITY,
            MAX_DURATION_REACHED,
            CONCURRENCY_LIMIT_REACHED,
            NO_CONCURRENCY_FALLBACK,
            NO_VALID_PAYMENT,
            SCAM_DETECTED,
            DIAL_BUSY,
            DIAL_FAILED,
            DIAL_NO_ANSWER,
            INVALID_DESTINATION,
            TELEPHONY_PROVIDER_PERMISSION_DENIED,
            TELEPHONY_PROVIDER_UNAVAILABLE,
            SIP_ROUTING_ERROR,
            MARKED_AS_SPAM,
            USER_DECLINED,
            ERROR_LLM_WEBSOCKET_OPEN,
            ERROR_LLM_WEBSOCKET_LOST_CONNECTION,
            ERROR_LLM_WEBSOCKET_RUNTIME,
            ERROR_LLM_WEBSOCKET_CORRUPT_PAYLOAD,
            ERROR_NO_AUDIO_RECEIVED,
            ERROR_ASR,
            ERROR_RETELL,
            ERROR_UNKNOWN,
            ERROR_USER_NOT_JOINED,
            REGISTERED_CALL_TIMEOUT,
            TRANSFER_BRIDGED,
            TRANSFER_CANCELLED,
            MANUAL_STOPPED,
            CALL_TAKE_OVER);

    private static final Map<String, DisconnectionReason> BY_TEXT =
            KNOWN_VALUES.stream().collect(Collectors.toMap(DisconnectionReason::asString, Function.identity()));

    private DisconnectionReason(String value, @Nullable Known known) {
        super(value, known);
    }

    /**
     * Returns the value with a text.
     *
     * @param value the text on the wire, known or not
     * @return the constant of a known text, else a value that keeps the text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DisconnectionReason of(String value) {
        DisconnectionReason known = BY_TEXT.get(value);
        return known == null ? new DisconnectionReason(value, null) : known;
    }

    /**
     * Returns the values that this version of the library knows.
     *
     * @return the values
     */
    public static List<DisconnectionReason> knownValues() {
        return KNOWN_VALUES;
    }

    /** The known values, for {@code switch}. */
    public enum Known {
        /** The user hung up. Wire value: {@code user_hangup}. */
        USER_HANGUP,

        /** The agent hung up; also when a custom LLM closes its socket normally. Wire value: {@code agent_hangup}. */
        AGENT_HANGUP,

        /** The call was passed on to someone else. Wire value: {@code call_transfer}. */
        CALL_TRANSFER,

        /** Voicemail was detected and dealt with as the agent's settings say. Wire value: {@code voicemail_reached}. */
        VOICEMAIL_REACHED,

        /** A phone menu was detected and the agent is set to hang up on one. Wire value: {@code ivr_reached}. */
        IVR_REACHED,

        /** Nobody spoke for longer than the agent allows. Wire value: {@code inactivity}. */
        INACTIVITY,

        /** The call reached its longest allowed length. Wire value: {@code max_duration_reached}. */
        MAX_DURATION_REACHED,

        /** No slot for a concurrent call was free. Wire value: {@code concurrency_limit_reached}. */
        CONCURRENCY_LIMIT_REACHED,

        /** No slot was free and the call went to the fallback number. Wire value: {@code no_concurrency_fallback}. */
        NO_CONCURRENCY_FALLBACK,

        /** A means of payment is missing or a payment is overdue. Wire value: {@code no_valid_payment}. */
        NO_VALID_PAYMENT,

        /** The agent has been blocked as a scam. Wire value: {@code scam_detected}. */
        SCAM_DETECTED,

        /** The line was busy. Wire value: {@code dial_busy}. */
        DIAL_BUSY,

        /** Dialling failed without a known SIP code. Wire value: {@code dial_failed}. */
        DIAL_FAILED,

        /** Nobody picked up. Wire value: {@code dial_no_answer}. */
        DIAL_NO_ANSWER,

        /** The number dialled is not valid. Wire value: {@code invalid_destination}. */
        INVALID_DESTINATION,

        /**
         * The telephony provider refused the trunk's credentials. Wire value:
         * {@code telephony_provider_permission_denied}.
         */
        TELEPHONY_PROVIDER_PERMISSION_DENIED,

        /** The telephony provider was down. Wire value: {@code telephony_provider_unavailable}. */
        TELEPHONY_PROVIDER_UNAVAILABLE,

        /** SIP routing went in a loop or over too many hops. Wire value: {@code sip_routing_error}. */
        SIP_ROUTING_ERROR,

        /** The call was flagged as spam. Wire value: {@code marked_as_spam}. */
        MARKED_AS_SPAM,

        /** The user declined the call. Wire value: {@code user_declined}. */
        USER_DECLINED,

        /**
         * The custom LLM's socket never opened or closed without a code. Wire value: {@code error_llm_websocket_open}.
         */
        ERROR_LLM_WEBSOCKET_OPEN,

        /**
         * The custom LLM's socket was lost and could not be restored. Wire value:
         * {@code error_llm_websocket_lost_connection}.
         */
        ERROR_LLM_WEBSOCKET_LOST_CONNECTION,

        /** The custom LLM's socket closed with an unexpected code. Wire value: {@code error_llm_websocket_runtime}. */
        ERROR_LLM_WEBSOCKET_RUNTIME,

        /** The custom LLM sent a binary frame. Wire value: {@code error_llm_websocket_corrupt_payload}. */
        ERROR_LLM_WEBSOCKET_CORRUPT_PAYLOAD,

        /** No audio came in. Wire value: {@code error_no_audio_received}. */
        ERROR_NO_AUDIO_RECEIVED,

        /** Speech recognition failed. Wire value: {@code error_asr}. */
        ERROR_ASR,

        /** A fault at Retell. Wire value: {@code error_retell}. */
        ERROR_RETELL,

        /** A fault of unknown origin. Wire value: {@code error_unknown}. */
        ERROR_UNKNOWN,

        /** The user of a web call never joined it. Wire value: {@code error_user_not_joined}. */
        ERROR_USER_NOT_JOINED,

        /** A registered call was not dialled in time. Wire value: {@code registered_call_timeout}. */
        REGISTERED_CALL_TIMEOUT,

        /** A warm transfer was joined through to its target. Wire value: {@code transfer_bridged}. */
        TRANSFER_BRIDGED,

        /** The leg of a transfer was cancelled. Wire value: {@code transfer_cancelled}. */
        TRANSFER_CANCELLED,

        /** The call was stopped through the API or the dashboard. Wire value: {@code manual_stopped}. */
        MANUAL_STOPPED,

        /** A person took the call over from the agent. Wire value: {@code call_take_over}. */
        CALL_TAKE_OVER
    }
}
