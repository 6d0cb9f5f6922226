package dev.retell4j.examples;

import dev.retell4j.RetellClient;
import dev.retell4j.errors.RetellException;
import dev.retell4j.examples.tour.LiveTour;
import dev.retell4j.examples.tour.SimulatedTour;
import dev.retell4j.examples.tour.Terminal;
import dev.retell4j.examples.tour.TourException;
import dev.retell4j.examples.tour.TourOptions;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * Shows the library at work: against a simulator in this process, or with {@code --live} reading from a real account.
 */
public final class Tour {
    private static final int FAILED = 1;
    private static final int NOT_USABLE = 2;

    private Tour() {}

    /**
     * Takes the tour.
     *
     * @param args the options; {@code --help} explains them
     */
    public static void main(String[] args) {
        int status = run(args, Terminal.standardOutput(), System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Takes the tour and returns the exit status; package-private for tests. */
    static int run(String[] args, Terminal terminal, PrintStream err) {
        return run(args, terminal, err, new SimulatedTour(terminal));
    }

    /** Does the same with a tour on a simulator that a test has prepared. */
    static int run(String[] args, Terminal terminal, PrintStream err, SimulatedTour simulated) {
        TourOptions options;
        try {
            options = TourOptions.parse(args);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return NOT_USABLE;
        }
        if (options.help()) {
            terminal.print(TourOptions.USAGE);
            return 0;
        }
        if (options.live() && isBlank(System.getenv("RETELL_API_KEY"))) {
            err.println("To look at your account, set RETELL_API_KEY to an API key of it.");
            return NOT_USABLE;
        }
        try {
            take(options, terminal, simulated);
            return 0;
        } catch (RetellException | TourException e) {
            err.println(e.getMessage());
            return FAILED;
        }
    }

    private static void take(TourOptions options, Terminal terminal, SimulatedTour simulated) {
        if (!options.live()) {
            simulated.run();
            return;
        }
        try (RetellClient retell = RetellClient.fromEnv()) {
            new LiveTour(terminal, retell).run();
        }
    }

    private static boolean isBlank(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
