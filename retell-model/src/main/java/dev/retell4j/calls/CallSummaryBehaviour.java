package dev.retell4j.calls;

import java.util.Optional;

/** What can be asked of a call, whether it was fetched whole or listed. */
public interface CallSummaryBehaviour {
    /**
     * Returns where the call stands.
     *
     * @return the status
     */
    CallStatus callStatus();

    /**
     * Returns why the call ended or never came about.
     *
     * @return the reason, or empty while the call goes on
     */
    Optional<DisconnectionReason> disconnectionReason();

    /**
     * Returns what was found out about the call after its end.
     *
     * @return the analysis, or empty until it is there
     */
    Optional<CallAnalysis> callAnalysis();

    /**
     * Tells whether the call is over: ended, failed or never connected. Its analysis may still be under way.
     *
     * @return false while the call is registered or going on, and for a status that this version of the library does
     *     not know
     */
    default boolean isFinished() {
        CallStatus status = callStatus();
        return status.equals(CallStatus.ENDED)
                || status.equals(CallStatus.ERROR)
                || status.equals(CallStatus.NOT_CONNECTED);
    }

    /**
     * Tells whether the analysis is there.
     *
     * @return true when {@link #callAnalysis()} has a value
     */
    default boolean isAnalysed() {
        return callAnalysis().isPresent();
    }
}
