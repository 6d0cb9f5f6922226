package dev.retell4j.fakes;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import okio.ByteString;

/**
 * HTTP/1.1 on a bare socket: keeps what arrived byte for byte, and answers with whatever a test wants, be it HTTP or
 * not. Each request takes the next reaction of the script; the last one serves all further requests.
 */
public final class WireServer implements AutoCloseable {
    private final ServerSocket listener;
    private final Queue<Reaction> script = new ConcurrentLinkedQueue<>();
    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    private final AtomicInteger heads = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Reaction last = Reaction.answer(200, "{}");
    private final AtomicLong discarded = new AtomicLong();
    private volatile boolean keepsBodies = true;

    public WireServer(Reaction... script) {
        this(0, script);
    }

    /** Makes a server on a certain port. */
    public WireServer(int port, Reaction... script) {
        this(new InetSocketAddress(loopback(), port), script);
    }

    /** Makes a server on a certain address. */
    public WireServer(InetSocketAddress address, Reaction... script) {
        this.script.addAll(List.of(script));
        try {
            listener = new ServerSocket();
            listener.setReuseAddress(true);
            listener.bind(address, 200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    /** Makes it count the bytes of bodies with a known length instead of keeping them. */
    public WireServer discardingBodies() {
        keepsBodies = false;
        return this;
    }

    /** Returns how many bytes of bodies were not kept. */
    public long discarded() {
        return discarded.get();
    }

    public String url() {
        return "http://127.0.0.1:" + port();
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Returns the requests that arrived completely. */
    public List<Arrival> arrivals() {
        return arrivals;
    }

    /** Returns the only request that arrived. */
    public Arrival arrival() {
        if (arrivals.size() != 1) {
            throw new AssertionError(arrivals.size() + " requests arrived instead of one");
        }
        return arrivals.get(0);
    }

    /** Returns how many requests began to arrive. */
    public int count() {
        return heads.get();
    }

    /** Returns how many connections were ever opened. */
    public int connections() {
        return connections.get();
    }

    /** Returns how many connections are open now. */
    public int openConnections() {
        return open.size();
    }

    private static InetAddress loopback() {
        try {
            return InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                int number = connections.incrementAndGet();
                open.add(socket);
                start(() -> serve(socket, number));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket socket, int number) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            boolean stays = true;
            while (stays) {
                stays = exchange(socket, in, number);
            }
        } catch (IOException e) {
            // the client went away
        } finally {
            open.remove(socket);
        }
    }

    private boolean exchange(Socket socket, InputStream in, int number) throws IOException {
        String requestLine = line(in);
        if (requestLine == null) {
            return false;
        }
        List<String> headers = new ArrayList<>();
        for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
            headers.add(line);
        }
        heads.incrementAndGet();
        Arrival head = new Arrival(number, requestLine, List.copyOf(headers), ByteString.EMPTY);
        arrivals.add(
                keepsBodies
                        ? new Arrival(number, requestLine, head.headers(), ByteString.of(body(in, head)))
                        : discard(in, head));
        Reaction next = script.poll();
        if (next != null) {
            last = next;
        }
        return last.on(socket);
    }

    private Arrival discard(InputStream in, Arrival head) throws IOException {
        byte[] piece = new byte[64 * 1024];
        for (long left = Long.parseLong(head.header("Content-Length")); left > 0; ) {
            int length = in.read(piece, 0, (int) Math.min(left, piece.length));
            if (length < 0) {
                throw new IOException("The body broke off");
            }
            left -= length;
            discarded.addAndGet(length);
        }
        return head;
    }

    private static byte[] body(InputStream in, Arrival head) throws IOException {
        String coding = head.header("Transfer-Encoding");
        if (coding == null || !coding.toLowerCase(Locale.ROOT).equals("chunked")) {
            String length = head.header("Content-Length");
            return in.readNBytes(length == null ? 0 : Integer.parseInt(length));
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunk(in); size > 0; size = chunk(in)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static int chunk(InputStream in) throws IOException {
        String size = line(in);
        if (size == null) {
            throw new IOException("The body broke off");
        }
        return Integer.parseInt(size, 16);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return null;
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "wire-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
