package dev.retell4j.benchmarks;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One call: Retell's end of a WebSocket, with as little work as possible. One thread sends and another one reads; they
 * share nothing but what is volatile.
 */
final class CallConnection implements AutoCloseable {
    private static final byte[] TYPE = ascii("\"response_type\":\"");
    private static final byte[] ID = ascii("\"response_id\":");
    private static final byte[] COMPLETE = ascii("\"content_complete\":true");
    private static final byte[] CALL_DETAILS = ascii("\"call_details\":true");
    private static final int CLOSE = 8;
    private static final int PING = 9;

    private final SocketChannel channel;
    private final Reading reading;

    /** What the socket did not take yet. */
    private @Nullable ByteBuffer unsent;

    /** The start of a frame whose end has not come yet; for the reader only. */
    private byte @Nullable [] rest;

    private long asked;
    private int askedId;
    private @Nullable CallTimes times;

    /** The newest request; written behind all that belongs to it. */
    private volatile int openId;

    private volatile int heardId = -1;
    private volatile int completeId = -1;
    private volatile long pinged;

    /** Takes what comes in. */
    interface Reading {
        void callDetailsWanted(CallConnection connection) throws IOException;

        void greeted();

        void ponged(long sent, long now);

        void stale();
    }

    private CallConnection(SocketChannel channel, Reading reading) {
        this.channel = channel;
        this.reading = reading;
    }

    /** Opens a socket as Retell does; it does not block afterwards. */
    static CallConnection open(URI base, String callId, byte[] memory, Reading reading) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(base.getHost(), base.getPort()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.write(ByteBuffer.wrap(ascii("GET " + base.getPath() + "/" + callId + " HTTP/1.1\r\nHost: "
                + base.getAuthority() + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")));
        ByteBuffer buffer = ByteBuffer.wrap(memory);
        int body = -1;
        while (body < 0) {
            if (channel.read(buffer) < 0) {
                throw new EOFException("The server closed the connection instead of a handshake");
            }
            body = endOfHead(memory, buffer.position());
        }
        String status = new String(memory, 0, 12, StandardCharsets.ISO_8859_1);
        if (!status.endsWith(" 101")) {
            throw new IOException("The handshake was answered with " + status);
        }
        channel.configureBlocking(false);
        CallConnection connection = new CallConnection(channel, reading);
        connection.take(memory, body, buffer.position(), 0);
        return connection;
    }

    private static int endOfHead(byte[] bytes, int end) {
        for (int i = 3; i < end; i++) {
            if (bytes[i] == '\n' && bytes[i - 2] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    SocketChannel channel() {
        return channel;
    }

    /** Asks for an answer; tells the measurement when the answer to the request before is not complete. */
    void ask(int id, OutgoingFrame frame, long due, @Nullable CallTimes counted) throws IOException {
        if (completeId != askedId && times != null) {
            times.superseded(System.nanoTime() - asked, heardId == askedId);
        }
        asked = due;
        askedId = id;
        times = counted;
        if (counted != null) {
            counted.asked();
        }
        openId = id;
        send(frame);
    }

    void ping(OutgoingFrame frame, long due) throws IOException {
        pinged = due;
        send(frame);
    }

    synchronized void send(OutgoingFrame frame) throws IOException {
        ByteBuffer bytes = frame.finish();
        if (unsent != null) {
            ByteBuffer all = ByteBuffer.allocate(unsent.remaining() + bytes.remaining());
            bytes = all.put(unsent).put(bytes).flip();
        }
        channel.write(bytes);
        unsent = bytes.hasRemaining()
                ? ByteBuffer.allocate(bytes.remaining()).put(bytes).flip()
                : null;
    }

    /** Whether an answer that is measured has not come to its end. */
    boolean isWaiting() {
        return times != null && completeId != askedId;
    }

    /** Reads what is there. */
    void read(byte[] memory) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(memory);
        if (rest != null) {
            buffer.put(rest);
            rest = null;
        }
        if (channel.read(buffer) < 0) {
            throw new EOFException("The server closed the connection");
        }
        take(memory, 0, buffer.position(), System.nanoTime());
    }

    private void take(byte[] bytes, int from, int end, long now) throws IOException {
        int at = from;
        while (end - at >= 2) {
            int length = bytes[at + 1] & 0x7F;
            int start = at + 2;
            if (length == 126) {
                if (end - at < 4) {
                    break;
                }
                length = (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF;
                start = at + 4;
            } else if (length == 127) {
                throw new IOException("A frame of more than 64 KB");
            }
            if (end - start < length) {
                break;
            }
            frame(bytes[at] & 0x0F, bytes, start, start + length, now);
            at = start + length;
        }
        if (at < end) {
            rest = Arrays.copyOfRange(bytes, at, end);
        }
    }

    private void frame(int opcode, byte[] bytes, int start, int end, long now) throws IOException {
        if (opcode == CLOSE) {
            throw new EOFException("The server closed the call with "
                    + (end - start >= 2 ? (bytes[start] & 0xFF) << 8 | bytes[start + 1] & 0xFF : 1005));
        }
        if (opcode == PING) {
            return;
        }
        int type = after(TYPE, bytes, start, end);
        if (type < 0) {
            throw new IOException("Not understood: " + new String(bytes, start, end - start, StandardCharsets.UTF_8));
        }
        switch (bytes[type]) {
            case 'r' -> response(bytes, type, end, now);
            case 'p' -> reading.ponged(pinged, now);
            case 'c' -> {
                if (after(CALL_DETAILS, bytes, type, end) >= 0) {
                    reading.callDetailsWanted(this);
                }
            }
            default ->
                throw new IOException("Unexpected: " + new String(bytes, start, end - start, StandardCharsets.UTF_8));
        }
    }

    private void response(byte[] bytes, int start, int end, long now) {
        int at = after(ID, bytes, start, end);
        int id = 0;
        while (bytes[at] >= '0' && bytes[at] <= '9') {
            id = 10 * id + bytes[at++] - '0';
        }
        boolean isComplete = after(COMPLETE, bytes, start, end) >= 0;
        if (id == 0) {
            if (isComplete && completeId < 0) {
                completeId = 0;
                reading.greeted();
            }
            return;
        }
        if (id != openId || id == completeId) {
            reading.stale();
            return;
        }
        CallTimes counted = times;
        long took = now - asked;
        if (counted != null) {
            counted.piece();
        }
        if (heardId != id) {
            heardId = id;
            if (counted != null) {
                counted.heard(took);
            }
        }
        if (isComplete) {
            completeId = id;
            if (counted != null) {
                counted.complete(took);
            }
        }
    }

    /** Returns where the text that begins behind this one is, or -1. */
    private static int after(byte[] wanted, byte[] bytes, int start, int end) {
        int last = end - wanted.length;
        for (int i = start; i <= last; i++) {
            int same = 0;
            while (same < wanted.length && bytes[i + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return i + same;
            }
        }
        return -1;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
