package dev.retell4j.websocket;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What a turn should sound like, and what of it was heard. */
final class ModelTurn {
    final int id;

    /** What the session has accepted, in order. */
    final StringBuilder accepted = new StringBuilder();

    /** What was handed to the socket, in order. */
    final StringBuilder heard = new StringBuilder();

    @Nullable
    Turn turn;

    @Nullable
    ModelPublisher publisher;

    boolean isSuperseded;

    /** Ended early on purpose: by an interrupt, or by a drop where turns are not kept. */
    boolean isCutShort;

    /** Its handler has said its last word. */
    boolean isDone;

    /** The session has told of its completion. */
    boolean isCompleted;

    boolean isFallenBack;
    boolean isHeardToTheEnd;

    /** Others have put words into it, so that only the wire knows the order. */
    boolean isMixed;

    /** The call, for what interrupts. */
    @Nullable
    ModelCall call;

    /** When it was begun, for what interrupts. */
    long begunAt;

    final AtomicInteger cancelsSeen = new AtomicInteger();

    ModelTurn(int id) {
        this.id = id;
    }

    void fellBack(String line) {
        isFallenBack = true;
        if (publisher == null) {
            accepted.append(accepted.length() > 0 ? " " : "").append(line);
        }
    }

    /** Returns what is wrong, or null. */
    @Nullable
    String problem(String fallback) {
        String expected = accepted.toString();
        String said = heard.toString();
        if (isMixed) {
            return null;
        }
        if (publisher != null && (isFallenBack || id == 0)) {
            // A greeting that fails ends without a line, and without its last tokens
            String own = said.endsWith(fallback) ? said.substring(0, said.length() - fallback.length()) : said;
            return expected.startsWith(own) || expected.startsWith(own.substring(0, Math.max(0, own.length() - 1)))
                    ? null
                    : "heard <" + said + "> of <" + expected + ">";
        }
        if (!expected.startsWith(said)) {
            return "heard <" + said + "> of <" + expected + ">";
        }
        if (isHeardToTheEnd && !isSuperseded && !isCutShort && !expected.equals(said)) {
            return "completed with <" + said + "> of <" + expected + ">";
        }
        return null;
    }
}
