package dev.retell4j.websocket;

import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;

/**
 * Says tokens in pieces. A piece that a slow model leaves unfinished is said when it has waited long enough, so that a
 * timer and the one who reads the tokens meet here.
 */
final class TokenFeed {
    private final Attempt attempt;
    private final Timers timers;
    private final TokenChunker chunker;
    private final boolean isUninterruptible;
    private boolean isAlarmSet;
    private boolean isSaying;
    private boolean isOver;

    TokenFeed(Attempt attempt, TokenChunker.Style style, boolean isUninterruptible) {
        this.attempt = attempt;
        this.isUninterruptible = isUninterruptible;
        timers = attempt.conversation().engine().timers();
        chunker = TokenChunker.of(style);
    }

    /**
     * Says all tokens but the last piece; waits while the socket is slow. The source is closed in any case.
     *
     * @return false when nobody wants them any more
     */
    boolean pull(TokenSource source) {
        Runnable close = source::close;
        attempt.onCancel(close);
        try {
            Iterator<String> tokens = source.iterator();
            while (!attempt.isCancelled() && tokens.hasNext()) {
                String token = tokens.next();
                if (token != null && !add(token, true)) {
                    return false;
                }
            }
            return !attempt.isCancelled();
        } catch (Throwable e) {
            // What a source that has failed has left unfinished is not said.
            rest();
            throw e;
        } finally {
            source.close();
        }
    }

    /** Says what a token completes. */
    boolean add(String token, boolean mayWait) {
        if (attempt.isCancelled()) {
            return false;
        }
        List<String> pieces;
        synchronized (this) {
            pieces = chunker.add(token, timers.nanoTime());
            if (pieces.isEmpty()) {
                watch();
                return true;
            }
            isSaying = true;
        }
        boolean isSaid = true;
        for (int i = 0; isSaid && i < pieces.size(); i++) {
            String piece = pieces.get(i);
            isSaid = mayWait ? attempt.push(piece, isUninterruptible) : attempt.offer(piece, isUninterruptible);
        }
        synchronized (this) {
            isSaying = false;
            watch();
        }
        return isSaid;
    }

    /** Returns what was not said yet. */
    synchronized String rest() {
        isOver = true;
        return chunker.finish().orElse("");
    }

    private void watch() {
        OptionalLong deadline = chunker.deadline();
        if (!isAlarmSet && !isOver && deadline.isPresent()) {
            isAlarmSet = true;
            timers.schedule(this::wake, deadline.getAsLong() - timers.nanoTime());
        }
    }

    private void wake() {
        synchronized (this) {
            isAlarmSet = false;
            if (isOver || attempt.isCancelled()) {
                return;
            }
            if (!isSaying) {
                // Said with the monitor held: else a later piece might overtake it.
                chunker.due(timers.nanoTime()).ifPresent(piece -> attempt.offer(piece, isUninterruptible));
                watch();
            }
        }
    }
}
