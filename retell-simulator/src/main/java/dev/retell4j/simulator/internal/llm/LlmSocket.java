package dev.retell4j.simulator.internal.llm;

/** One open WebSocket to a server. Its methods return at once; frames go out in the order in which they were given. */
public interface LlmSocket {
    /** Is told what comes in; one call at a time, in order. */
    interface Listener {
        /** The socket is open; told first. */
        void onOpen(LlmSocket socket);

        /** A whole text frame came in. */
        void onText(String frame);

        /** A binary frame came in. */
        void onBinary(int bytes);

        /**
         * The socket is closed; told once, and nothing after it.
         *
         * @param code the close code; 1005 when the server gave none, 1006 when the connection was lost
         * @param reason what the server says, or what has broken
         */
        void onClosed(int code, String reason);
    }

    /** Sends a text frame. */
    void send(String frame);

    /** Sends a text frame in pieces, as a WebSocket may. */
    void sendFragmented(String frame, int piece);

    /** Sends a binary frame, which Retell never does. */
    void sendBinary(byte[] bytes);

    /** Returns how many frames are not yet out. */
    int unsent();

    /** Reads nothing more until {@link #resumeReading()}. */
    void pauseReading();

    /** Reads again. */
    void resumeReading();

    /**
     * Closes the socket after what was sent before; breaks it off when the server does not answer.
     *
     * @param code the close code; 1008 stands for those that the platform's client cannot send, such as 1007
     */
    void close(int code, String reason);

    /** Breaks the connection off without a close frame. */
    void abort();
}
