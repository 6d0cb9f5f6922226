package dev.retell4j.tests.customllm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A WebSocket whose every byte is in the test's hands, for what a well-behaved client never does. */
final class RawEnd implements Closeable {
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;

    private final Socket socket;
    private final InputStream input;

    /** What came in. */
    static final class Frame {
        private final int opCode;
        private final byte[] payload;

        private Frame(int opCode, byte[] payload) {
            this.opCode = opCode;
            this.payload = payload;
        }

        int opCode() {
            return opCode;
        }

        String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }

        int closeCode() {
            return payload.length < 2 ? 1005 : (payload[0] & 0xFF) << 8 | payload[1] & 0xFF;
        }
    }

    private RawEnd(Socket socket) throws IOException {
        this.socket = socket;
        input = new BufferedInputStream(socket.getInputStream());
    }

    static RawEnd dial(String base, String callId) throws IOException {
        return dial(base, callId, 0);
    }

    /** Takes little from the network while nothing is read. */
    static RawEnd dial(String base, String callId, int receiveBufferBytes) throws IOException {
        URI uri = URI.create(base + "/" + callId);
        Socket socket = new Socket();
        if (receiveBufferBytes > 0) {
            socket.setReceiveBufferSize(receiveBufferBytes);
        }
        socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
        socket.setSoTimeout(30_000);
        socket.setTcpNoDelay(true);
        RawEnd end = new RawEnd(socket);
        end.write(("GET " + uri.getRawPath() + " HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(end.head()).startsWith("HTTP/1.1 101");
        return end;
    }

    private String head() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) next());
        }
        return head.toString();
    }

    private int next() throws IOException {
        int next = input.read();
        if (next < 0) {
            throw new EOFException();
        }
        return next;
    }

    void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    void sendText(String text) throws IOException {
        write(frame(TEXT, true, text.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] frame(int opCode, boolean isLast, byte[] payload) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream(payload.length + 14);
        frame.write((isLast ? 0x80 : 0) | opCode);
        if (payload.length < 126) {
            frame.write(0x80 | payload.length);
        } else {
            boolean isShort = payload.length < 65_536;
            frame.write(0x80 | (isShort ? 126 : 127));
            for (int shift = isShort ? 8 : 56; shift >= 0; shift -= 8) {
                frame.write((int) ((long) payload.length >> shift) & 0xFF);
            }
        }
        byte[] mask = {1, 2, 3, 4};
        frame.writeBytes(mask);
        for (int i = 0; i < payload.length; i++) {
            frame.write(payload[i] ^ mask[i % 4]);
        }
        return frame.toByteArray();
    }

    /** Reads one frame, as a server sends it: not masked. */
    Frame read() throws IOException {
        int opCode = next() & 0x0F;
        long length = next() & 0x7F;
        if (length > 125) {
            int bytes = length == 126 ? 2 : 8;
            length = 0;
            for (int i = 0; i < bytes; i++) {
                length = length << 8 | next();
            }
        }
        byte[] payload = input.readNBytes((int) length);
        if (payload.length < length) {
            throw new EOFException();
        }
        return new Frame(opCode, payload);
    }

    /** Reads until the close frame. */
    int readCloseCode() throws IOException {
        while (true) {
            Frame frame = read();
            if (frame.opCode() == CLOSE) {
                return frame.closeCode();
            }
        }
    }

    /** Reads until the other side is gone, by whatever way. */
    void readToTheEnd() {
        try {
            while (input.read() >= 0) {
                // As long as something comes.
            }
        } catch (IOException e) {
            // A reset is an end too.
        }
    }

    /** Answers nothing any more, and lets the network say so. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
