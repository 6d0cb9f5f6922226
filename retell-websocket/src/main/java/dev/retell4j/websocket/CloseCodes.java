package dev.retell4j.websocket;

/** Why a socket is closed. */
final class CloseCodes {
    /** Retell takes this as a hang-up. */
    static final int NORMAL = 1000;

    static final int GOING_AWAY = 1001;

    /** Closed without a code. */
    static final int NO_CODE = 1005;

    static final int LOST = 1006;
    static final int BINARY = 1007;
    static final int TOO_LARGE = 1009;
    static final int FAULT = 1011;
    static final int TRY_LATER = 1013;

    private CloseCodes() {}

    static boolean isForFault(int code) {
        return switch (code) {
            case 1002, 1003, BINARY, 1008, FAULT -> true;
            default -> code >= 3000 && code <= 4999;
        };
    }
}
