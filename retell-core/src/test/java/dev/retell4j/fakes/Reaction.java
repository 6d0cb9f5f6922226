package dev.retell4j.fakes;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** What a {@link WireServer} does with a connection once a request has arrived on it. */
@FunctionalInterface
public interface Reaction {
    /** Reacts; returns whether the connection stays open. */
    boolean on(Socket socket) throws IOException;

    /** Answers in an orderly way. */
    static Reaction answer(int status, String body, String... headers) {
        return raw(answerText(status, body, headers), true);
    }

    /** Answers in an orderly way, then closes the connection without having announced it. */
    static Reaction answerAndDrop(int status, String body, String... headers) {
        return raw(answerText(status, body, headers), false);
    }

    /** Sends bytes as they are, then closes the connection. */
    static Reaction bytes(String text) {
        return raw(text, false);
    }

    /** Sends bytes as they are and leaves the connection open. */
    static Reaction bytesAndStay(String text) {
        return raw(text, true);
    }

    /** Sends bytes as they are, then resets the connection. */
    static Reaction bytesAndReset(String text) {
        return socket -> {
            write(socket, text);
            socket.setSoLinger(true, 0);
            return false;
        };
    }

    /** Closes the connection without a word. */
    static Reaction close() {
        return socket -> false;
    }

    /** Sends bytes, then nothing more until the client gives up. */
    static Reaction bytesAndSilence(String text) {
        return socket -> {
            write(socket, text);
            while (socket.getInputStream().read() >= 0) {
                // more of the request
            }
            return false;
        };
    }

    private static Reaction raw(String text, boolean stay) {
        return socket -> {
            write(socket, text);
            return stay;
        };
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String answerText(int status, String body, String... headers) {
        StringBuilder text = new StringBuilder("HTTP/1.1 " + status + " Status\r\n");
        for (String header : headers) {
            text.append(header).append("\r\n");
        }
        if (status != 204 && status != 304) {
            text.append("Content-Type: application/json\r\nContent-Length: ")
                    .append(body.getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n");
        }
        return text.append("\r\n").append(body).toString();
    }
}
