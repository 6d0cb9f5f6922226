package dev.retell4j.websocket;

/**
 * One socket of a call, from the side of the server: an adapter gives it what comes in. Its methods return quickly and
 * never throw; everything that may take long runs on other threads.
 */
public interface CustomLlmSession {
    /**
     * A text frame came in.
     *
     * @param text the whole frame
     */
    void onText(String text);

    /** A binary frame came in, which Retell never sends. */
    void onBinary();

    /** A frame came in that is larger than {@link CustomLlm#maxFrameBytes()}; the adapter has not read it. */
    void onTooLarge();

    /**
     * The socket is closed, by whomever.
     *
     * @param code the close code; 1006 when the connection was lost without one
     * @param reason the reason given, or an empty text
     */
    void onClose(int code, String reason);

    /**
     * The socket is broken. {@link #onClose} may follow or not.
     *
     * @param cause what is wrong
     */
    void onError(Throwable cause);
}
