package dev.retell4j.benchmarks;

import dev.retell4j.agents.AgentChannel;
import dev.retell4j.agents.AgentListItem;
import dev.retell4j.agents.AgentPage;
import dev.retell4j.calls.CallStatus;
import dev.retell4j.calls.PhoneCall;
import dev.retell4j.samples.Samples;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A server that answers three operations with the same bytes each time, from one thread, with next to no work. It
 * prints its port and runs until it is stopped.
 */
public final class FixedServer {
    private static final int LONGEST_REQUEST = 64 * 1024;
    private static final int LISTED_AGENTS = 50;

    private final Map<String, byte[]> answers = new LinkedHashMap<>();
    private final byte[] notFound = answer("404 Not Found", "{\"status\":\"error\",\"message\":\"Not found\"}");

    private FixedServer() {
        answers.put("GET /get-agent/", answer("200 OK", Samples.agent().toJson()));
        answers.put("POST /v2/list-agents", answer("200 OK", agents().toJson()));
        answers.put(
                "POST /v2/create-phone-call", answer("201 Created", newCall().toJson()));
    }

    /**
     * Runs the server.
     *
     * @param args nothing
     * @throws IOException when no port can be opened
     */
    public static void main(String[] args) throws IOException {
        new FixedServer().run();
    }

    private static AgentPage agents() {
        return AgentPage.builder()
                .items(IntStream.range(0, LISTED_AGENTS)
                        .mapToObj(i -> AgentListItem.builder()
                                .agentId(String.format("agent_%026x", 0xa6e27L * (i + 1)))
                                .agentName("Agent number " + i)
                                .channel(AgentChannel.VOICE)
                                .tags(Map.of())
                                .userModifiedTimestamp(Instant.ofEpochMilli(1_773_162_004_250L + i))
                                .build())
                        .toList())
                .hasMore(false)
                .build();
    }

    /** A call as it is when it has just been created, without anything that comes later. */
    private static PhoneCall newCall() {
        PhoneCall ended = Samples.phoneCall();
        return PhoneCall.builder()
                .callId(ended.callId())
                .agentId(ended.agentId())
                .agentVersion(ended.agentVersion())
                .callStatus(CallStatus.REGISTERED)
                .direction(ended.direction())
                .fromNumber(ended.fromNumber())
                .toNumber(ended.toNumber())
                .retellLlmDynamicVariables(ended.retellLlmDynamicVariables())
                .build();
    }

    private static byte[] answer(String status, String json) {
        int length = json.getBytes(StandardCharsets.UTF_8).length;
        String head = "HTTP/1.1 " + status + "\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: "
                + length + "\r\n\r\n";
        return (head + json).getBytes(StandardCharsets.UTF_8);
    }

    private void run() throws IOException {
        try (Selector selector = Selector.open();
                ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
            server.configureBlocking(false);
            server.register(selector, SelectionKey.OP_ACCEPT);
            System.out.println(server.socket().getLocalPort());
            while (true) {
                selector.select(key -> {
                    try {
                        handle(key, selector);
                    } catch (IOException e) {
                        key.cancel();
                        close(key);
                    }
                });
            }
        }
    }

    private void handle(SelectionKey key, Selector selector) throws IOException {
        if (key.isAcceptable()) {
            SocketChannel client = ((ServerSocketChannel) key.channel()).accept();
            client.configureBlocking(false);
            client.setOption(StandardSocketOptions.TCP_NODELAY, true);
            client.register(selector, SelectionKey.OP_READ, new Connection());
        } else if (key.attachment() instanceof Connection connection) {
            connection.go(key, (SocketChannel) key.channel());
        }
    }

    private static void close(SelectionKey key) {
        try {
            key.channel().close();
        } catch (IOException e) {
            // It is gone already.
        }
    }

    private byte[] answerTo(String head) {
        for (Map.Entry<String, byte[]> answer : answers.entrySet()) {
            if (head.startsWith(answer.getKey())) {
                return answer.getValue();
            }
        }
        return notFound;
    }

    private final class Connection {
        private final ByteBuffer in = ByteBuffer.allocate(LONGEST_REQUEST);
        private ByteBuffer out = ByteBuffer.allocate(0);

        void go(SelectionKey key, SocketChannel client) throws IOException {
            if (key.isReadable() && client.read(in) < 0) {
                key.cancel();
                client.close();
                return;
            }
            while (!out.hasRemaining() && takeRequest()) {
                client.write(out);
            }
            if (out.hasRemaining()) {
                client.write(out);
            }
            key.interestOps(out.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
        }

        /**
         * Removes the first whole request from what has come in, and makes its answer ready; false when there is none.
         */
        private boolean takeRequest() {
            int end = endOfHead();
            if (end < 0) {
                return false;
            }
            String head = new String(in.array(), 0, end, StandardCharsets.US_ASCII);
            int whole = end + bodyLength(head);
            if (in.position() < whole) {
                return false;
            }
            in.flip().position(whole);
            in.compact();
            out = ByteBuffer.wrap(answerTo(head));
            return true;
        }

        private int endOfHead() {
            byte[] bytes = in.array();
            for (int i = 3; i < in.position(); i++) {
                if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n') {
                    return i + 1;
                }
            }
            return -1;
        }

        private static int bodyLength(String head) {
            if (head.startsWith("GET")) {
                return 0;
            }
            String lower = head.toLowerCase(Locale.ROOT);
            int start = lower.indexOf("\ncontent-length:");
            if (start < 0) {
                return 0;
            }
            int from = start + "\ncontent-length:".length();
            return Integer.parseInt(
                    lower.substring(from, lower.indexOf('\r', from)).strip());
        }
    }
}
