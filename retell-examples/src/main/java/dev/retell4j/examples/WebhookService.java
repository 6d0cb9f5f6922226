package dev.retell4j.examples;

import dev.retell4j.examples.tour.Terminal;
import dev.retell4j.examples.webhooks.DemoAccount;
import dev.retell4j.examples.webhooks.EventLines;
import dev.retell4j.examples.webhooks.ServiceOptions;
import dev.retell4j.inbox.InboxException;
import dev.retell4j.inbox.InboxStatus;
import dev.retell4j.inbox.WebhookInbox;
import dev.retell4j.jetty.RetellServer;
import dev.retell4j.webhooks.FunctionCall;
import dev.retell4j.webhooks.InboundCallReply;
import dev.retell4j.webhooks.WebhookEndpoint;
import dev.retell4j.webhooks.WebhookVerifier;
import dev.retell4j.webhooks.events.CallAnalyzed;
import dev.retell4j.webhooks.events.InboundCall;
import dev.retell4j.webhooks.events.WebhookEvent;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A webhook service as it runs in production: an HTTP port, a verified endpoint, a durable inbox. It prints what comes
 * in. Without an account it shows itself at a simulator.
 */
public final class WebhookService {
    private static final String PATH = "/retell";
    private static final int USUAL_PORT = 8080;
    private static final int FAILED = 1;
    private static final int NOT_USABLE = 2;

    private final EventLines lines;
    private final String key;
    private final Path folder;
    private final int port;

    private WebhookService(EventLines lines, String key, Path folder, int port) {
        this.lines = lines;
        this.key = key;
        this.folder = folder;
        this.port = port;
    }

    /**
     * Runs the service.
     *
     * @param args the options; {@code --help} explains them
     * @throws InterruptedException when the program is to stop
     */
    public static void main(String[] args) throws InterruptedException {
        // What they would warn of is to be seen in the lines.
        System.getProperties().putIfAbsent("org.slf4j.simpleLogger.log.dev.retell4j", "error");
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop.countDown(); // Ctrl+C; or main is over, and there is nothing left to wait for
            await(stopped);
        }));
        int status;
        try {
            status = run(args, System.getenv("RETELL_API_KEY"), Terminal.standardOutput(), System.err, stop);
        } finally {
            stopped.countDown();
        }
        if (status != 0) {
            System.exit(status);
        }
    }

    private static void await(CountDownLatch stopped) {
        try {
            boolean unused = stopped.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs the service until it is told to stop, or the demo is over, and returns the exit status. */
    static int run(String[] args, @Nullable String key, Terminal terminal, PrintStream err, CountDownLatch stop)
            throws InterruptedException {
        ServiceOptions options;
        try {
            options = ServiceOptions.parse(args);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return NOT_USABLE;
        }
        if (options.help()) {
            terminal.print(ServiceOptions.USAGE);
            return 0;
        }
        try {
            EventLines lines = new EventLines(terminal);
            if (options.demo() || key == null || key.isBlank()) {
                showAtSimulator(options, terminal, lines, stop);
            } else {
                Path folder = options.inbox().orElse(Path.of("webhook-inbox"));
                new WebhookService(lines, key, folder, options.port().orElse(USUAL_PORT)).serve(terminal, stop);
            }
            return 0;
        } catch (UncheckedIOException | InboxException e) {
            err.println(e.getMessage() + ".");
            return FAILED;
        }
    }

    private void serve(Terminal terminal, CountDownLatch stop) throws InterruptedException {
        try (WebhookInbox inbox = inbox(Map.of())) {
            try (RetellServer server = server(endpoint(inbox))) {
                terminal.print("Listening on " + server.uri() + PATH + ". Ctrl+C stops it.\n");
                greet(inbox, terminal);
                stop.await();
            } // The port is closed before the inbox is: nothing new is taken, and what runs is answered.
            summary(inbox);
        }
    }

    private static void showAtSimulator(
            ServiceOptions options, Terminal terminal, EventLines lines, CountDownLatch stop)
            throws InterruptedException {
        Path folder = options.inbox().orElseGet(WebhookService::temporaryFolder);
        Map<String, Integer> outages = Map.of(DemoAccount.TROUBLED_NUMBER, 1);
        WebhookService service = new WebhookService(
                lines, DemoAccount.KEY, folder, options.port().orElse(0));
        try (WebhookInbox inbox = service.inbox(outages)) {
            try (RetellServer server = service.server(service.endpoint(inbox))) {
                String url = server.uri() + PATH;
                terminal.print("A simulated account sends to " + url + ". Nobody is called.\n");
                try (DemoAccount account = DemoAccount.open(url, OrderLookup.tool(url))) {
                    account.letThingsHappen(stop);
                }
            }
            inbox.awaitDrained(Duration.ofSeconds(20));
            service.summary(inbox);
        } finally {
            if (options.inbox().isEmpty()) {
                delete(folder);
            }
        }
    }

    /** Where events are safe before Retell gets its answer, and from where they are handled. */
    private WebhookInbox inbox(Map<String, Integer> outages) {
        Map<String, Integer> left = new ConcurrentHashMap<>(outages);
        return WebhookInbox.builder()
                .file(folder.resolve("events"))
                .ordered(Duration.ofSeconds(30)) // a call's start before its end before its analysis
                .on(CallAnalyzed.class, event -> pretendOutage(event, left))
                .on(WebhookEvent.class, lines::print) // your own work goes here
                .observer(lines)
                .build();
    }

    /** Questions and functions cannot wait: they are answered here, events by the inbox. */
    private WebhookEndpoint endpoint(WebhookInbox inbox) {
        return OrderLookup.with(WebhookEndpoint.builder(), this::printed)
                .verifier(WebhookVerifier.of(key))
                .inbox(inbox)
                .onInboundCall(this::answer)
                .observer(lines)
                .build();
    }

    private RetellServer server(WebhookEndpoint endpoint) {
        return RetellServer.builder().port(port).webhooks(PATH, endpoint).start();
    }

    private InboundCallReply answer(InboundCall question) {
        if (DemoAccount.UNWANTED_NUMBER.equals(question.fromNumber())) {
            lines.print(question, "rejected");
            return InboundCallReply.reject();
        }
        lines.print(question, "welcome, Ada");
        return InboundCallReply.builder()
                .dynamicVariable("name", "Ada")
                .dynamicVariable("order_no", "HB-2043")
                .build();
    }

    private void printed(FunctionCall<OrderLookup.Question> call, OrderLookup.Answer answer) {
        String orderNo = call.args().orderNo();
        lines.print(
                call.name(),
                call.call().map(running -> running.callId()),
                orderNo == null ? "?" : orderNo,
                answer.found() ? "found" : "not found");
    }

    /** For the demo alone: fails as a CRM does that is down for a moment. The inbox tries again. */
    private static void pretendOutage(CallAnalyzed event, Map<String, Integer> left) throws IOException {
        String number = DemoAccount.otherNumber(event.call());
        Integer outages = left.get(number);
        if (outages != null && outages > 0) {
            left.put(number, outages - 1);
            throw new IOException("CRM is down");
        }
    }

    private static void greet(WebhookInbox inbox, Terminal terminal) {
        InboxStatus status = inbox.status();
        if (status.pending() + status.deadLetters() > 0) {
            terminal.print("In the inbox: " + status.pending() + " waiting, " + status.deadLetters() + " given up\n");
        }
    }

    private void summary(WebhookInbox inbox) {
        InboxStatus status = inbox.status();
        lines.summary(status.pending(), status.deadLetters());
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("retell-inbox");
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary folder can be made", e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            // It is in the folder for temporary files, where somebody else will clean up.
        }
    }
}
