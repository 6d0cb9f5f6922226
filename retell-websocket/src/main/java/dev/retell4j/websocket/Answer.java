package dev.retell4j.websocket;

import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.websocket.protocol.CallAction;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a turn is answered: a text, a source of tokens, or what the handler says by itself; and what happens afterwards.
 *
 * <p>Immutable, but for the source of tokens that it holds: that is read once, so that an answer with tokens is given
 * once.
 */
public final class Answer {
    private static final Answer SILENCE = new Answer(Way.TEXT, "", null, null, TokenChunker.Style.CLAUSES);
    private static final Answer LATER = new Answer(Way.LATER, "", null, null, TokenChunker.Style.CLAUSES);

    /** How the words come. */
    enum Way {
        TEXT,
        STREAM,
        ITERATOR,
        PUBLISHER,
        LATER
    }

    private final Way way;
    private final Object source;
    private final @Nullable CallAction action;
    private final @Nullable Boolean uninterruptible;
    private final TokenChunker.Style grouping;

    private Answer(
            Way way,
            Object source,
            @Nullable CallAction action,
            @Nullable Boolean uninterruptible,
            TokenChunker.Style grouping) {
        this.way = way;
        this.source = source;
        this.action = action;
        this.uninterruptible = uninterruptible;
        this.grouping = grouping;
    }

    private static Answer of(Way way, Object source) {
        return new Answer(way, Objects.requireNonNull(source), null, null, TokenChunker.Style.CLAUSES);
    }

    /**
     * Says a whole line, in one frame.
     *
     * @param text the line; nothing is said when it is empty
     * @return the answer
     */
    public static Answer text(String text) {
        return of(Way.TEXT, text);
    }

    /**
     * Says tokens as a model gives them, grouped into pieces that can be spoken, as they come. The stream is closed
     * when it has ended, has failed, or is not wanted any more because the turn is cancelled; then possibly by another
     * thread than the one that reads it. Tokens that are null are left out.
     *
     * @param tokens the tokens, spaces included
     * @return the answer
     */
    public static Answer tokens(Stream<String> tokens) {
        return of(Way.STREAM, TokenSource.of(tokens));
    }

    /**
     * Says tokens as a model gives them, grouped into pieces that can be spoken, as they come. An iterator that is
     * {@link AutoCloseable} is closed like a stream; see {@link #tokens(Stream)}.
     *
     * @param tokens the tokens, spaces included
     * @return the answer
     */
    public static Answer tokens(Iterator<String> tokens) {
        return of(Way.ITERATOR, TokenSource.of(tokens));
    }

    /**
     * Says tokens as a model gives them, grouped into pieces that can be spoken, as they come. One token is asked for
     * at a time, and none while the socket is slow. The subscription is cancelled when the turn is.
     *
     * @param tokens the tokens, spaces included
     * @return the answer
     */
    public static Answer tokens(Flow.Publisher<String> tokens) {
        return of(Way.PUBLISHER, tokens);
    }

    /**
     * Says nothing more than what the handler has said with {@link Turn#say(String)}; another name for
     * {@link #silence()}.
     *
     * @return the answer
     */
    public static Answer pushed() {
        return SILENCE;
    }

    /**
     * Leaves the turn open: the handler goes on after it has returned, on whatever thread, and ends the turn with
     * {@link Turn#complete}. If it does not, the turn ends when its time is over.
     *
     * @return the answer
     */
    public static Answer later() {
        return LATER;
    }

    /**
     * Says nothing.
     *
     * @return the answer
     */
    public static Answer silence() {
        return SILENCE;
    }

    /**
     * Hangs up after everything was spoken. On the wire: {@code end_call}.
     *
     * <p>The last words belong into the answer: of what was said with {@link Turn#say(String)} before, the caller can
     * cut off the rest, and Retell then drops the action too. The same holds for transfers and keys.
     *
     * @return this answer, with the action in place of any other
     * @throws IllegalStateException when this is {@link #later()}
     */
    public Answer thenEndCall() {
        return then(CallAction.endCall());
    }

    /**
     * Transfers the call after everything was spoken; the other side sees the number of the agent. On the wire:
     * {@code transfer_number}.
     *
     * @param number the number to transfer to, in E.164 form such as {@code +14155550111}
     * @return this answer, with the action in place of any other
     * @throws RetellValidationException when the number is blank
     * @throws IllegalStateException when this is {@link #later()}
     */
    public Answer thenTransferTo(String number) {
        return then(CallAction.transferTo(number));
    }

    /**
     * Transfers the call after everything was spoken. On the wire: {@code transfer_number} and
     * {@code show_transferee_as_caller}.
     *
     * @param number the number to transfer to, in E.164 form such as {@code +14155550111}
     * @param showTransfereeAsCaller whether the other side sees the number of the caller
     * @return this answer, with the action in place of any other
     * @throws RetellValidationException when the number is blank
     * @throws IllegalStateException when this is {@link #later()}
     */
    public Answer thenTransferTo(String number, boolean showTransfereeAsCaller) {
        return then(CallAction.transferTo(number, showTransfereeAsCaller));
    }

    /**
     * Presses keys after everything was spoken. On the wire: {@code digit_to_press}.
     *
     * @param digits the keys, such as {@code 2#}
     * @return this answer, with the action in place of any other
     * @throws RetellValidationException when there are no keys
     * @throws IllegalStateException when this is {@link #later()}
     */
    public Answer thenPress(String digits) {
        return then(CallAction.press(digits));
    }

    private Answer then(CallAction next) {
        if (way == Way.LATER) {
            throw new IllegalStateException("What follows is said with the answer that completes the turn");
        }
        return new Answer(way, source, next, uninterruptible, grouping);
    }

    /**
     * Says whether the caller can cut this answer off. On the wire: {@code no_interruption_allowed}.
     *
     * <p>By default an answer with an action cannot be cut off, because Retell drops the action with the rest of the
     * answer, and neither can what interrupts ({@link LiveCall#interrupt(Answer)}); others can.
     *
     * @param on true when it cannot be cut off
     * @return this answer, so marked
     */
    public Answer uninterruptible(boolean on) {
        return new Answer(way, source, action, on, grouping);
    }

    /**
     * Says how tokens are grouped into pieces. {@link TokenChunker.Style#CLAUSES} by default; without effect on texts.
     *
     * @param style where pieces end
     * @return this answer, so grouped
     */
    public Answer grouped(TokenChunker.Style style) {
        return new Answer(way, source, action, uninterruptible, Objects.requireNonNull(style, "style"));
    }

    Way way() {
        return way;
    }

    String text() {
        return (String) source;
    }

    TokenSource tokenSource() {
        return (TokenSource) source;
    }

    @SuppressWarnings("unchecked")
    Flow.Publisher<String> publisher() {
        return (Flow.Publisher<String>) source;
    }

    Optional<CallAction> action() {
        return Optional.ofNullable(action);
    }

    boolean isUninterruptible(boolean byDefault) {
        return uninterruptible == null ? byDefault || action != null : uninterruptible;
    }

    TokenChunker.Style grouping() {
        return grouping;
    }

    /** Closes the source of an answer that is not wanted. */
    void discard() {
        if (way == Way.STREAM || way == Way.ITERATOR) {
            tokenSource().close();
        }
    }

    /** Tells what kind of answer this is; for logs, without its words. */
    @Override
    public String toString() {
        return "Answer[" + way + (action == null ? "" : ", " + action.getClass().getSimpleName()) + "]";
    }
}
