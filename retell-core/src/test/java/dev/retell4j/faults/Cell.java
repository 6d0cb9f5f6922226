package dev.retell4j.faults;

import dev.retell4j.ApiRequest;
import dev.retell4j.BuilderAccess;
import dev.retell4j.RetellClient;
import dev.retell4j.RetellClientBuilder;
import dev.retell4j.errors.RetellException;
import dev.retell4j.fakes.InstantTiming;
import dev.retell4j.fakes.Mode;
import dev.retell4j.fakes.Reaction;
import dev.retell4j.fakes.WireServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** One fault, one operation, one way of sending: tried out with a server and a client of its own. */
record Cell(Fault fault, Target target, Mode mode) {
    /** Long enough for a machine that has other things to do. */
    private static final Duration TIMEOUT = Duration.ofSeconds(8);

    /**
     * What was seen.
     *
     * @param seen arrivals and outcome
     * @param waits number of waits between attempts
     * @param attempts attempts that the client speaks of, 0 when it does not
     */
    record Observation(Expected seen, int waits, int attempts) {}

    static List<Cell> all() {
        List<Cell> cells = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            for (Target target : Target.values()) {
                for (Mode mode : Mode.values()) {
                    cells.add(new Cell(fault, target, mode));
                }
            }
        }
        return cells;
    }

    Observation observe() throws IOException {
        if (fault == Fault.CONNECT_REFUSED) {
            return refused();
        }
        Reaction[] script = fault.needsUsedConnection()
                ? new Reaction[] {warmUp(), fault.reaction, Reaction.answer(200, "{}")}
                : new Reaction[] {fault.reaction, Reaction.answer(200, "{}")};
        InstantTiming timing = new InstantTiming();
        try (WireServer server = new WireServer(script);
                RetellClient retell = client(timing, server.url())) {
            if (fault.needsUsedConnection()) {
                retell.identity().retrieve();
            }
            int before = server.count();
            Outcome outcome = outcome(retell);
            return new Observation(
                    new Expected(server.count() - before, outcome.text),
                    timing.waits().size(),
                    outcome.attempts);
        }
    }

    /** The same with a fault that never ends, to see where repeating stops. */
    Observation observeEndless() throws IOException {
        InstantTiming timing = new InstantTiming();
        try (WireServer server =
                        new WireServer(Collections.nCopies(20, fault.reaction).toArray(Reaction[]::new));
                RetellClient retell = client(timing, server.url())) {
            Outcome outcome = outcome(retell);
            return new Observation(
                    new Expected(server.count(), outcome.text), timing.waits().size(), outcome.attempts);
        }
    }

    private Reaction warmUp() {
        return fault == Fault.DROPPED_WHILE_IDLE ? Reaction.answerAndDrop(200, "{}") : Reaction.answer(200, "{}");
    }

    /** Nobody listens until the first wait. */
    private Observation refused() throws IOException {
        List<WireServer> servers = new ArrayList<>();
        // Bound and not listening: refuses, and nobody else gets the port meanwhile.
        Socket reserved = new Socket();
        reserved.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0));
        int port = reserved.getLocalPort();
        InstantTiming timing = new InstantTiming(() -> {
            close(reserved);
            servers.add(new WireServer(port));
        });
        try (reserved;
                RetellClient retell = client(timing, "http://127.0.0.1:" + port)) {
            Outcome outcome = outcome(retell);
            int arrived = servers.stream().mapToInt(WireServer::count).sum();
            return new Observation(
                    new Expected(arrived, outcome.text), timing.waits().size(), outcome.attempts);
        } finally {
            servers.forEach(WireServer::close);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }

    private RetellClient client(InstantTiming timing, String url) {
        RetellClientBuilder builder =
                BuilderAccess.with(timing).apiKey("key_0123456789abcdef0123").baseUrl(url);
        return (fault.isTimeout() ? builder.timeout(TIMEOUT) : builder).build();
    }

    private record Outcome(String text, int attempts) {}

    private Outcome outcome(RetellClient retell) {
        ApiRequest<?> request = target.request(retell);
        try {
            return new Outcome("ok", mode.send(request).attempts());
        } catch (RetellException e) {
            String name = e.getClass().getSimpleName().replace("Exception", "");
            String shortName =
                    name.equals("RetellConnection") || name.equals("RetellTimeout") ? name.substring(6) : name;
            return new Outcome(
                    shortName + (e.outcomeUnknown() ? ", outcome unknown" : ""),
                    e.request().orElseThrow().attempts());
        }
    }

    @Override
    public String toString() {
        return fault.title + " × " + target.title + " × " + mode.name().toLowerCase(Locale.ROOT);
    }
}
