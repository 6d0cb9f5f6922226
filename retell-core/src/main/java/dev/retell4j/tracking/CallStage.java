package dev.retell4j.tracking;

import dev.retell4j.calls.Call;
import dev.retell4j.calls.CallStatus;
import dev.retell4j.types.Json;

/** How far a call has come; it never goes back. */
public enum CallStage {
    /** Created, not connected yet. */
    REGISTERED,

    /** Somebody speaks. */
    ONGOING,

    /** Over: ended, failed or never connected. */
    ENDED,

    /** Over, and its analysis is there. */
    ANALYZED;

    /**
     * Returns how far a call has come.
     *
     * @param call the call
     * @return the stage; without a status that this version of the library knows, after the times in the call
     */
    public static CallStage of(Call call) {
        String status = status(call);
        if (isOver(status)) {
            return call.isAnalysed() ? ANALYZED : ENDED;
        }
        if (status.equals(CallStatus.REGISTERED.asString())) {
            return REGISTERED;
        }
        if (status.equals(CallStatus.ONGOING.asString())) {
            return ONGOING;
        }
        if (call.endTimestamp().isPresent()) {
            return call.isAnalysed() ? ANALYZED : ENDED;
        }
        return call.startTimestamp().isPresent() ? ONGOING : REGISTERED;
    }

    private static boolean isOver(String status) {
        return status.equals(CallStatus.ENDED.asString())
                || status.equals(CallStatus.ERROR.asString())
                || status.equals(CallStatus.NOT_CONNECTED.asString());
    }

    /** Returns the status; empty text for the call of a webhook that came without. */
    static String status(Call call) {
        return Json.of(call).get("call_status").flatMap(Json::asString).orElse("");
    }

    /** Returns what an event says by its name alone: its call may hold less than there is. */
    static CallStage atLeast(String event) {
        return switch (event) {
            case "call_analyzed" -> ANALYZED;
            case "call_ended" -> ENDED;
            case "call_started", "transcript_updated", "live" -> ONGOING;
            default -> REGISTERED;
        };
    }

    static CallStage later(CallStage one, CallStage other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
