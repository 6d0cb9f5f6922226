package dev.retell4j.simulator.internal.call;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The ways in which a call can end: the disconnection reasons with the status that each leaves behind. */
public enum Ending {
    USER_HANGUP(Status.ENDED),
    AGENT_HANGUP(Status.ENDED),
    CALL_TRANSFER(Status.ENDED),
    TRANSFER_BRIDGED(Status.ENDED),
    TRANSFER_CANCELLED(Status.ENDED),
    CALL_TAKE_OVER(Status.ENDED),
    MANUAL_STOPPED(Status.ENDED),
    VOICEMAIL_REACHED(Status.ENDED),
    IVR_REACHED(Status.ENDED),
    INACTIVITY(Status.ENDED),
    MAX_DURATION_REACHED(Status.ENDED),
    NO_CONCURRENCY_FALLBACK(Status.ENDED, 40_000),
    DIAL_BUSY(Status.NOT_CONNECTED, 2_000),
    DIAL_FAILED(Status.NOT_CONNECTED, 1_500),
    DIAL_NO_ANSWER(Status.NOT_CONNECTED, 30_000),
    INVALID_DESTINATION(Status.NOT_CONNECTED, 800),
    TELEPHONY_PROVIDER_PERMISSION_DENIED(Status.NOT_CONNECTED, 600),
    TELEPHONY_PROVIDER_UNAVAILABLE(Status.NOT_CONNECTED, 5_000),
    SIP_ROUTING_ERROR(Status.NOT_CONNECTED, 1_000),
    MARKED_AS_SPAM(Status.NOT_CONNECTED, 1_200),
    USER_DECLINED(Status.NOT_CONNECTED, 6_000),
    CONCURRENCY_LIMIT_REACHED(Status.ERROR, 0),
    NO_VALID_PAYMENT(Status.ERROR, 0),
    SCAM_DETECTED(Status.ERROR, 0),
    ERROR_LLM_WEBSOCKET_OPEN(Status.ERROR),
    ERROR_LLM_WEBSOCKET_LOST_CONNECTION(Status.ERROR),
    ERROR_LLM_WEBSOCKET_RUNTIME(Status.ERROR),
    ERROR_LLM_WEBSOCKET_CORRUPT_PAYLOAD(Status.ERROR),
    ERROR_NO_AUDIO_RECEIVED(Status.ERROR),
    ERROR_ASR(Status.ERROR),
    ERROR_RETELL(Status.ERROR),
    ERROR_UNKNOWN(Status.ERROR),
    ERROR_USER_NOT_JOINED(Status.ERROR, 30_000),
    REGISTERED_CALL_TIMEOUT(Status.ERROR, 300_000);

    /** What {@code call_status} says afterwards. */
    public enum Status {
        ENDED("ended"),
        NOT_CONNECTED("not_connected"),
        ERROR("error");

        private final String wireName;

        Status(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    private static final long CONNECTS = -1;

    private final Status status;
    private final long millisUntilGivenUp;

    Ending(Status status) {
        this(status, CONNECTS);
    }

    Ending(Status status, long millisUntilGivenUp) {
        this.status = status;
        this.millisUntilGivenUp = millisUntilGivenUp;
    }

    /**
     * Finds an ending.
     *
     * @param reason the disconnection reason as Retell writes it
     * @return the ending
     * @throws IllegalArgumentException when there is none
     */
    public static Ending of(String reason) {
        return Arrays.stream(values())
                .filter(ending -> ending.wireName().equals(reason))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("No disconnection reason " + reason + "; there are " + names()));
    }

    private static String names() {
        return Arrays.stream(values()).map(Ending::wireName).collect(Collectors.joining(", "));
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Status status() {
        return status;
    }

    /** Tells whether the call was answered before it ended. */
    public boolean connects() {
        return millisUntilGivenUp == CONNECTS;
    }

    /** Returns how long it takes until a call that is not answered is given up. */
    public long millisUntilGivenUp() {
        return Math.max(0, millisUntilGivenUp);
    }

    /** Tells whether the agent passed the call on, or tried to. */
    public boolean isTransfer() {
        return this == CALL_TRANSFER || this == TRANSFER_BRIDGED || this == TRANSFER_CANCELLED;
    }

    /** Tells whether somebody else has the call now. */
    boolean passesOn() {
        return this == CALL_TRANSFER || this == TRANSFER_BRIDGED || this == NO_CONCURRENCY_FALLBACK;
    }

    /** Returns how many steps of a conversation there are before it ends this way, when nothing else says so. */
    int stepsBefore() {
        return switch (this) {
            case ERROR_LLM_WEBSOCKET_OPEN -> 0;
            case ERROR_NO_AUDIO_RECEIVED, ERROR_ASR -> 1;
            case INACTIVITY, MAX_DURATION_REACHED -> 3;
            case CALL_TAKE_OVER, MANUAL_STOPPED -> 4;
            default -> status == Status.ERROR ? 2 : Integer.MAX_VALUE;
        };
    }

    /** Tells whether two people, or a person and the agent, came to the end of what they had to say. */
    public boolean isOrderly() {
        return switch (this) {
            case USER_HANGUP, AGENT_HANGUP, CALL_TRANSFER, TRANSFER_BRIDGED, CALL_TAKE_OVER -> true;
            default -> false;
        };
    }
}
