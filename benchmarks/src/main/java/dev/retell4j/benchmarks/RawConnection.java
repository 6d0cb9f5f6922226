package dev.retell4j.benchmarks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One HTTP/1.1 connection that stays open, with as little work per request as possible: it sends bytes that are ready
 * and looks at status and length only, so that a server's limit shows before its own.
 */
final class RawConnection implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private byte[] body = new byte[16 * 1024];
    private int bodyLength;
    private final StringBuilder line = new StringBuilder(128);

    RawConnection(URI server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
        out = socket.getOutputStream();
    }

    /** Makes the bytes of a request. */
    static byte[] request(URI server, String method, String path, String key, String json) {
        return request(server, method, path, "Authorization: Bearer " + key, json.getBytes(StandardCharsets.UTF_8));
    }

    /** Makes the bytes of a request with a header of its own. */
    static byte[] request(URI server, String method, String path, String header, byte[] content) {
        String head = method + " " + path + " HTTP/1.1\r\n"
                + "Host: " + server.getAuthority() + "\r\n"
                + header + "\r\n"
                + "Accept: application/json\r\n"
                + (content.length == 0
                        ? ""
                        : "Content-Type: application/json\r\nContent-Length: " + content.length + "\r\n")
                + "\r\n";
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[start.length + content.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(content, 0, whole, start.length, content.length);
        return whole;
    }

    /** Sends a request and reads the answer to its end; returns the status. */
    int exchange(byte[] request) throws IOException {
        out.write(request);
        int status = Integer.parseInt(readLine(), 9, 12, 10);
        int length = 0;
        boolean chunked = false;
        for (String header = readLine(); !header.isEmpty(); header = readLine()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = true;
            }
        }
        bodyLength = 0;
        if (chunked) {
            readChunks();
        } else {
            read(length);
        }
        return status;
    }

    /** Returns the body of the last answer. */
    String body() {
        return new String(body, 0, bodyLength, StandardCharsets.UTF_8);
    }

    private void readChunks() throws IOException {
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            read(size);
            readLine();
        }
        readLine();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(readLine().strip(), 16);
    }

    private void read(int length) throws IOException {
        if (bodyLength + length > body.length) {
            byte[] larger = new byte[Math.max(2 * body.length, bodyLength + length)];
            System.arraycopy(body, 0, larger, 0, bodyLength);
            body = larger;
        }
        int got = in.readNBytes(body, bodyLength, length);
        if (got < length) {
            throw new EOFException("The answer ended " + (length - got) + " bytes early");
        }
        bodyLength += length;
    }

    private String readLine() throws IOException {
        line.setLength(0);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The server closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
