package dev.retell4j.websocket;

import dev.retell4j.calls.Call;
import java.util.Optional;

/** A call begins, or is connected again. */
public interface CallStart {
    /**
     * Returns the call.
     *
     * @return the call; its {@link LiveCall#state} is the same over all connections
     */
    LiveCall call();

    /**
     * Returns what Retell knows of the call, metadata and dynamic variables above all. On the wire:
     * {@code call_details.call}.
     *
     * @return present when the greeting waits for it ({@link CustomLlm.Builder#greetAfterCallDetails}) and it came in
     *     time, or when it came over an earlier connection; otherwise empty
     */
    Optional<Call> details();

    /**
     * Tells whether the call was connected before.
     *
     * @return false for the first connection
     */
    boolean isReconnect();

    /**
     * Returns the greeting as a turn, for those that say it in pieces or use tools for it.
     *
     * @return a turn with the id 0
     */
    Turn turn();
}
