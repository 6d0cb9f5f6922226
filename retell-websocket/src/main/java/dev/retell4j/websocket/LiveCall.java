package dev.retell4j.websocket;

import dev.retell4j.calls.Call;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.types.Json;
import dev.retell4j.websocket.protocol.AgentConfig;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A call that is going on. Safe for use by many threads; none of its methods waits, but {@link #state} for its
 * supplier. It stays usable, without effect, when the call is over. What is said and sent between a drop and the
 * reconnect goes out on the new connection.
 */
public interface LiveCall {
    /**
     * Returns which call it is.
     *
     * @return {@code call_id}, the last segment of the path that Retell has dialled
     */
    String callId();

    /**
     * Returns what Retell knows of the call. On the wire: {@code call_details.call}.
     *
     * @return empty until it came, or when it was not asked for
     */
    Optional<Call> details();

    /**
     * Returns what was said so far.
     *
     * @return the newest transcript
     */
    Transcript transcript();

    /**
     * Tells whether there is a socket.
     *
     * @return false between a drop and the reconnect, and after the end
     */
    boolean isConnected();

    /**
     * Tells whether the call is over.
     *
     * @return true when it was closed, or was not connected again in time
     */
    boolean isEnded();

    /**
     * Returns what the application keeps for this call. It lives as long as the call, over reconnects too. The supplier
     * runs once; others who ask for a state of this call meanwhile wait for it.
     *
     * @param type what is kept; one value each
     * @param first makes the value at the first request
     * @param <S> the type
     * @return the value
     */
    <S> S state(Class<S> type, Supplier<? extends S> first);

    /**
     * Sets what is said when a turn of this call fails or overruns, say in the language of the caller.
     *
     * @param line the line; empty for nothing. {@link CustomLlm.Builder#fallbackLine} by default
     */
    void fallbackLine(String line);

    /**
     * Speaks at once, cutting off whoever speaks, and cannot be cut off. On the wire: {@code agent_interrupt}. The turn
     * that is being answered is cancelled, as is an earlier interrupt that is not complete.
     *
     * @param text what to say
     * @return false when the call is over
     */
    boolean interrupt(String text);

    /**
     * Speaks at once, cutting off whoever speaks, in pieces perhaps, and ends or transfers the call perhaps. On the
     * wire: {@code agent_interrupt}. The turn that is being answered is cancelled, as is an earlier interrupt that is
     * not complete. It cannot be cut off unless the answer says otherwise. When the caller is to be answered before it
     * is complete, Retell ends it, and so it is cancelled like a turn.
     *
     * @param answer what to say, and what happens afterwards; tokens that are pulled are read on another thread
     * @return false when the call is over
     * @throws IllegalArgumentException when the answer is {@link Answer#later()}
     * @throws RetellValidationException when it shows the caller's number in a transfer, which an interrupt cannot
     */
    boolean interrupt(Answer answer);

    /**
     * Puts a line into the turn that is being answered if there is one, else interrupts.
     *
     * @param text what to say
     * @return false when the call is over, or its socket so slow that there is no room
     */
    boolean say(String text);

    /**
     * Interrupts, and hangs up when the last words were spoken.
     *
     * @param lastWords what to say before; may be empty
     * @return false when the call is over
     */
    boolean endCall(String lastWords);

    /**
     * Interrupts, and transfers the call when the last words were spoken. Retell documents this for numbers that were
     * bought from it; imported ones are transferred by an answer of a turn.
     *
     * @param number the number, in E.164 form such as {@code +14155550111}
     * @param lastWords what to say before; may be empty
     * @return false when the call is over
     * @throws RetellValidationException when the number is blank
     */
    boolean transfer(String number, String lastWords);

    /**
     * Interrupts, and presses keys.
     *
     * @param digits one or more of {@code 0-9 * # A-D}
     * @return false when the call is over
     * @throws RetellValidationException when there are none, or other characters
     */
    boolean pressDigits(String digits);

    /**
     * Changes how the agent behaves in this call. On the wire: {@code update_agent}.
     *
     * @param config what changes
     * @return false when the call is over, or its socket so slow that there is no room
     */
    boolean updateAgent(AgentConfig config);

    /**
     * Sends data to the browser of a web call; without effect on phone calls. On the wire: {@code metadata}.
     *
     * @param metadata an object
     * @return false when the call is over, or its socket so slow that there is no room
     * @throws RetellValidationException when it is no object
     */
    boolean sendMetadata(Json metadata);

    /**
     * Closes the socket with 1000, which Retell takes as the agent's hanging up. What was not spoken yet is not spoken.
     */
    void hangUp();
}
