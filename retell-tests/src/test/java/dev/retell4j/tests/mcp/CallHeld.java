package dev.retell4j.tests.mcp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A server with one call that goes on: it answers the first request, and never any other. */
final class CallHeld implements AutoCloseable {
    static final String ID = "call_held";

    private static final String BODY =
            "{\"call_type\":\"phone_call\",\"call_id\":\"call_held\",\"agent_id\":\"agent_1\","
                    + "\"agent_version\":0,\"call_status\":\"ongoing\",\"direction\":\"outbound\","
                    + "\"from_number\":\"+14155550100\",\"to_number\":\"+14155550101\"}";

    private final ServerSocket listener;
    private final AtomicInteger requests = new AtomicInteger();
    private volatile boolean isClosedByClient;

    CallHeld() throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    int requests() {
        return requests.get();
    }

    boolean isClosedByClient() {
        return isClosedByClient;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
            boolean isHeld = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.isEmpty()) {
                    isHeld = requests.incrementAndGet() > 1;
                    if (!isHeld) {
                        answer(socket.getOutputStream());
                    }
                }
            }
            isClosedByClient |= isHeld;
        } catch (IOException e) {
            isClosedByClient = true;
        }
    }

    private static void answer(OutputStream out) throws IOException {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + BODY.length();
        out.write((head + "\r\n\r\n" + BODY).getBytes(UTF_8));
        out.flush();
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "held-call");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
