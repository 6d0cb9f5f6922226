package dev.retell4j.simulator;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Runs a simulator as a program until it is stopped. */
public final class SimulatorMain {
    private static final int USUAL_PORT = 8787;

    private static final String USAGE = """
            Runs a simulated Retell on this machine until it is stopped with Ctrl+C.

              --port NUMBER         TCP port (default: %d; 0 takes a free one)
              --key KEY             API key that is accepted (default: %s)
              --speed NUMBER        simulated seconds for each second (default: 1)
              --seed NUMBER         where ids and everything made up come from (default: 1)
              --concurrency NUMBER  how many calls can run at a time (default: 20)
              --webhook-url URL     where events of agents without a webhook_url go to
              --webhook-key KEY     key that signs what is sent (default: the API key)
              --deliver-to HOST     send to this host as well, not to this machine only; can be repeated
              --lenient             accept request fields that the contract does not know
              --quiet               do not print what arrives and what is sent
              --help                show this text
            """.formatted(USUAL_PORT, RetellSimulator.DEFAULT_API_KEY);

    private static final DateTimeFormatter TIME_OF_DAY =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private SimulatorMain() {}

    /**
     * What the options ask for.
     *
     * @param builder the simulator
     * @param quiet whether what arrives and what is sent is not printed
     * @param help whether only the options are wanted
     */
    record Settings(RetellSimulator.Builder builder, boolean quiet, boolean help) {}

    /**
     * Runs the simulator. Ends with the status 2 after a wrong option, and with 1 when the port cannot be opened.
     *
     * @param args the options; {@code --help} lists them
     * @throws InterruptedException when the main thread is interrupted
     */
    public static void main(String[] args) throws InterruptedException {
        silenceLibraries();
        Settings settings;
        RetellSimulator simulator;
        try {
            settings = settings(args);
            if (settings.help()) {
                System.out.print(USAGE);
                return;
            }
            if (!settings.quiet()) {
                settings.builder()
                        .whenRequested(SimulatorMain::print)
                        .whenDelivered(SimulatorMain::print)
                        .whenViolated(SimulatorMain::print);
            }
            simulator = settings.builder().start();
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + ". --help lists the options.");
            System.exit(2);
            return;
        } catch (UncheckedIOException e) {
            System.err.println(e.getMessage() + ". Choose another one with --port; 0 takes a free one.");
            System.exit(1);
            return;
        }
        greet(System.out, simulator);
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "retell-simulator-stop"));
        new CountDownLatch(1).await();
    }

    /** What the libraries say about themselves is of no interest here. They read this when they make their loggers. */
    private static void silenceLibraries() {
        System.getProperties().putIfAbsent("slf4j.internal.verbosity", "ERROR");
        System.getProperties().putIfAbsent("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        System.getProperties().putIfAbsent("org.slf4j.simpleLogger.log.org.eclipse.jetty", "error");
    }

    private static void greet(PrintStream out, RetellSimulator simulator) {
        out.printf("""
                A simulated Retell listens on %1$s

                  export RETELL_BASE_URL=%1$s
                  export RETELL_API_KEY=%2$s

                With these, RetellClient.fromEnv() talks to it, and so does

                  curl -H "Authorization: Bearer $RETELL_API_KEY" $RETELL_BASE_URL/list-voices

                Everything is in memory, and nothing is dialled. Ctrl+C stops it.

                """, simulator.baseUrl(), simulator.apiKey());
        out.flush();
    }

    private static void print(RecordedRequest request) {
        System.out.println(TIME_OF_DAY.format(request.arrivedAt()) + "  " + request);
    }

    private static void print(Delivery delivery) {
        List<Delivery.Attempt> attempts = delivery.attempts();
        Instant at = attempts.isEmpty()
                ? delivery.createdAt()
                : attempts.get(attempts.size() - 1).sentAt();
        System.out.println(TIME_OF_DAY.format(at) + "  " + delivery);
    }

    private static void print(String callId, CustomLlmViolation violation) {
        System.out.println(TIME_OF_DAY.format(Instant.now()) + "  custom LLM of " + callId + ": " + violation);
    }

    /** Reads the options; package-private for tests. */
    static Settings settings(String... args) {
        RetellSimulator.Builder builder = RetellSimulator.builder().port(USUAL_PORT);
        boolean quiet = false;
        boolean help = false;
        Iterator<String> rest = separated(args).iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--lenient" -> builder.acceptUnknownFields();
                case "--quiet" -> quiet = true;
                case "--help", "-h" -> help = true;
                case "--port" -> builder.port(small(option, rest));
                case "--seed" -> builder.seed(whole(option, rest));
                case "--concurrency" -> builder.concurrencyLimit(small(option, rest));
                case "--speed" -> builder.speed(number(option, rest));
                case "--key" -> builder.apiKey(value(option, rest));
                case "--webhook-url" -> builder.webhookUrl(value(option, rest));
                case "--webhook-key" -> builder.webhookKey(value(option, rest));
                case "--deliver-to" -> builder.deliverTo(value(option, rest));
                default -> throw new IllegalArgumentException("Unknown option " + option);
            }
        }
        return new Settings(builder, quiet, help);
    }

    /** Takes {@code --port=1} for {@code --port 1}. */
    private static List<String> separated(String[] args) {
        List<String> parts = new ArrayList<>();
        for (String arg : args) {
            int equals = arg.startsWith("--") ? arg.indexOf('=') : -1;
            if (equals < 0) {
                parts.add(arg);
            } else {
                parts.add(arg.substring(0, equals));
                parts.add(arg.substring(equals + 1));
            }
        }
        return parts;
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.next();
    }

    private static long whole(String option, Iterator<String> rest) {
        String text = value(option, rest);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " needs a whole number, not " + text, e);
        }
    }

    private static int small(String option, Iterator<String> rest) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, whole(option, rest)));
    }

    private static double number(String option, Iterator<String> rest) {
        String text = value(option, rest);
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " needs a number, not " + text, e);
        }
    }
}
