package dev.retell4j.websocket;

import java.util.Collection;
import java.util.Optional;

/** The calls that are going on. */
public interface LiveCalls {
    /**
     * Counts the calls, those between a drop and a reconnect included.
     *
     * @return how many there are
     */
    int count();

    /**
     * Returns the calls.
     *
     * @return those of this moment
     */
    Collection<LiveCall> all();

    /**
     * Looks for a call.
     *
     * @param callId {@code call_id}
     * @return the call, or empty when there is none, or it is over
     */
    Optional<LiveCall> find(String callId);
}
