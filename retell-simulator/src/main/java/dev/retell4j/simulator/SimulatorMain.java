package dev.retell4j.simulator;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Runs a simulator as a program until it is stopped. */
public final class SimulatorMain {
    private static final String USAGE = """
            Usage: SimulatorMain [options]

            Runs a simulated Retell on this machine until it is stopped with Ctrl+C.

              --port <number>   TCP port (default: 8787; 0 takes a free one)
              --key <key>       API key that is accepted (default: %s)
              --speed <number>  simulated seconds for each second (default: 1)
              --seed <number>   where ids come from (default: 1)
              --lenient         accept request fields that the contract does not know
              --help            show this text
            """.formatted(RetellSimulator.DEFAULT_API_KEY);

    private SimulatorMain() {}

    /**
     * Runs the simulator.
     *
     * @param args the options; {@code --help} lists them
     * @throws InterruptedException when the main thread is interrupted
     */
    public static void main(String[] args) throws InterruptedException {
        if (List.of(args).contains("--help")) {
            System.out.print(USAGE);
            return;
        }
        RetellSimulator simulator;
        try {
            simulator = options(args).start();
        } catch (IllegalArgumentException e) {
            fail(System.err, e.getMessage() + System.lineSeparator() + "Try --help.", 2);
            return;
        } catch (UncheckedIOException e) {
            fail(System.err, String.valueOf(e.getMessage()), 1);
            return;
        }
        System.out.println("Retell simulator");
        System.out.println("  RETELL_BASE_URL=" + simulator.baseUrl());
        System.out.println("  RETELL_API_KEY=" + simulator.apiKey());
        System.out.println("Stop it with Ctrl+C.");
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "retell-simulator-stop"));
        new CountDownLatch(1).await();
    }

    private static void fail(PrintStream out, String message, int status) {
        out.println(message);
        System.exit(status);
    }

    /** Reads the options into a builder; package-private for tests. */
    static RetellSimulator.Builder options(String... args) {
        RetellSimulator.Builder builder = RetellSimulator.builder().port(8787);
        for (int i = 0; i < args.length; i++) {
            String option = args[i];
            switch (option) {
                case "--lenient" -> builder.acceptUnknownFields();
                case "--port" -> builder.port(whole(option, value(args, ++i, option)));
                case "--seed" -> builder.seed(whole(option, value(args, ++i, option)));
                case "--speed" -> builder.speed(number(option, value(args, ++i, option)));
                case "--key" -> builder.apiKey(value(args, ++i, option));
                default -> throw new IllegalArgumentException("Unknown option " + option);
            }
        }
        return builder;
    }

    private static String value(String[] args, int index, String option) {
        if (index >= args.length) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return args[index];
    }

    private static int whole(String option, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " needs a whole number, not " + text, e);
        }
    }

    private static double number(String option, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " needs a number, not " + text, e);
        }
    }
}
