package dev.retell4j.websocket;

import dev.retell4j.types.Json;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

/**
 * One thing to say, asked for by Retell. Safe for use by many threads.
 *
 * <p>A turn ends when its handler has answered, when it has failed or its time is over, or when it is cancelled: by a
 * newer turn, because the caller went on to speak; by an interrupt of the agent; by the end of the call. When it is
 * cancelled, and also when its time is over, the thread of its handler is interrupted, the actions given to
 * {@link #onCancel} run, the source of tokens is closed, and nothing that is said afterwards is sent.
 */
public interface Turn {
    /**
     * Returns which request it is.
     *
     * @return {@code response_id}; 0 for the greeting
     */
    int id();

    /**
     * Tells whether the other side was silent for a while.
     *
     * @return true for {@code reminder_required}
     */
    boolean isReminder();

    /**
     * Returns the call.
     *
     * @return the call
     */
    LiveCall call();

    /**
     * Returns what was said when this turn was asked for.
     *
     * @return the transcript; {@link LiveCall#transcript()} has the newest one
     */
    Transcript transcript();

    /**
     * Tells whether the turn has ended without its handler: whatever is said now is not heard.
     *
     * @return true when it is cancelled, or its time is over
     */
    boolean isCancelled();

    /**
     * Does something when the turn is cancelled, such as closing a connection to a model. It runs on a thread for
     * handlers; at once, on this thread, when the turn is cancelled already; never when the turn ends otherwise.
     *
     * @param action what to do
     */
    void onCancel(Runnable action);

    /**
     * Says a piece as it is; spaces between pieces belong to them. Waits while the socket is slow, and not for the
     * caller to hear it. Retell begins to speak with the first whole sentence.
     *
     * @param piece {@code content}; nothing happens when it is empty
     * @return false when the turn is cancelled or complete, so that nothing is said any more
     */
    boolean say(String piece);

    /**
     * Says tokens as a model gives them, grouped into pieces that can be spoken, and returns when all of them are said;
     * the turn goes on. An iterator that is {@link AutoCloseable} is closed in any case, by another thread when the
     * turn is cancelled meanwhile. What the iterator throws is thrown.
     *
     * @param tokens the tokens, spaces included; those that are null are left out
     * @return false when the turn is cancelled or complete, so that nothing is said any more
     */
    boolean say(Iterator<String> tokens);

    /**
     * Ends the turn, from any thread; for handlers that have returned {@link Answer#later()}, and for those that know
     * the end before they return. Tokens that are pulled are read on another thread.
     *
     * @param answer what is still to be said, and what happens afterwards
     * @return false when the turn has ended before
     * @throws IllegalArgumentException when the answer is {@link Answer#later()}
     */
    boolean complete(Answer answer);

    /**
     * Gives the turn another limit: how long it may go on without saying anything, from now on.
     *
     * @param limit more than zero; {@link CustomLlm.Builder#turnTimeout} by default
     */
    void timeout(Duration limit);

    /**
     * Returns what was said so far.
     *
     * @return all pieces, without those tokens that wait for the rest of their piece
     */
    String generated();

    /**
     * Carries out a tool that does something, such as booking: once in a call for the same name and arguments. When
     * Retell asks again because the caller went on to speak, the tool is not carried out again: its result is
     * remembered, over reconnects too, and one that is still being carried out is waited for. In arguments, the order
     * of keys and the form of numbers make no difference. Failures are not remembered.
     *
     * <p>Retell is told of the call and of its result ({@code tool_call_invocation}, {@code tool_call_result}, with an
     * id of its own), where a failure is named by its class alone. A thread that carries out a tool is not interrupted
     * until it is done, so that nobody has to wonder what became of a booking.
     *
     * @param name the tool's name
     * @param arguments its arguments
     * @param tool carries it out; what it returns is remembered as JSON
     * @return what the tool has returned, now or before
     * @throws CancellationException when the turn is cancelled, and the tool was not begun
     * @throws IllegalArgumentException when what the tool has returned has no JSON form; it is not carried out again
     * @throws Exception what the tool has thrown
     */
    Json toolCall(String name, Json arguments, Callable<?> tool) throws Exception;

    /**
     * Carries out a tool that changes nothing and whose result may be another one each time, such as looking for free
     * slots. Otherwise like {@link #toolCall}: Retell is told, nothing is remembered.
     *
     * @param name the tool's name
     * @param arguments its arguments
     * @param tool carries it out
     * @return what the tool has returned
     * @throws CancellationException when the turn is cancelled, and the tool was not begun
     * @throws IllegalArgumentException when what the tool has returned has no JSON form
     * @throws Exception what the tool has thrown
     */
    Json lookUp(String name, Json arguments, Callable<?> tool) throws Exception;
}
