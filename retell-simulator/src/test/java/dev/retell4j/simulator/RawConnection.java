package dev.retell4j.simulator;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** One connection, without a client's opinion on what to do when it breaks. */
final class RawConnection implements AutoCloseable {
    /** An answer, its body as far as it came. */
    record Answer(int status, Map<String, String> headers, String body) {}

    private final Socket socket;
    private final InputStream in;
    private final String apiKey;

    RawConnection(RetellSimulator simulator) throws IOException {
        URI address = URI.create(simulator.baseUrl());
        socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(60_000);
        socket.setTcpNoDelay(true);
        in = socket.getInputStream();
        apiKey = simulator.apiKey();
    }

    void get(String path) throws IOException {
        send("GET " + path, "");
    }

    void post(String path, String json) throws IOException {
        send("POST " + path, json);
    }

    private void send(String methodAndPath, String body) throws IOException {
        write(head(methodAndPath, "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length) + body);
    }

    /** Returns request line and headers, the key included. */
    String head(String methodAndPath, String... headers) {
        return methodAndPath + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + apiKey + "\r\n"
                + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n") + "\r\n";
    }

    void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** Reads one byte: -1 at an orderly end; a reset throws. */
    int read() throws IOException {
        return in.read();
    }

    boolean hasAnswer() throws IOException {
        return in.available() > 0;
    }

    /** Reads status line and headers; the answer has no body yet. */
    Answer readHead() throws IOException {
        String statusLine = readLine();
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = readLine(); !line.isEmpty(); line = readLine()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).trim());
        }
        return new Answer(Integer.parseInt(statusLine.substring(9, 12)), headers, "");
    }

    /** Reads an answer, or as much of it as comes before the connection ends. */
    Answer readAnswer() throws IOException {
        Answer head = readHead();
        int length = Integer.parseInt(head.headers().getOrDefault("content-length", "0"));
        return new Answer(head.status(), head.headers(), new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The connection ended");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8).trim();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
