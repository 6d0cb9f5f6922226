package dev.retell4j.websocket;

import dev.retell4j.calls.Call;
import dev.retell4j.websocket.protocol.CallDetails;
import java.util.Optional;

/** How a handler sees the beginning of a call. */
record Start(Attempt turn, Optional<CallDetails> came, boolean isReconnect) implements CallStart {
    @Override
    public String toString() {
        return "CallStart[" + turn.call() + (isReconnect ? ", reconnect" : "") + "]";
    }

    @Override
    public LiveCall call() {
        return turn.call();
    }

    @Override
    public Optional<Call> details() {
        return came.map(CallDetails::call);
    }
}
