package dev.retell4j.simulator;

import dev.retell4j.simulator.internal.probe.ReportText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Probes a custom-LLM server as a program, for the command line and for builds. */
public final class CustomLlmProbeMain {
    private static final int PASSED = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final double MILLIS = 1_000;

    private static final String USAGE = """
            Checks a custom-LLM server, in whatever language it is written: dials it as Retell does, plays calls, and says
            what a caller would notice. Needs no account.

              ./probe ws://localhost:8080/llm-websocket [options]

            The address is what would stand in llm_websocket_url; the probe adds a call id as Retell does.

              --patience SECONDS    how long to wait for a turn in which nothing more comes (default: 10)
              --pong-limit SECONDS  how long a ping may stay unanswered (default: 5, as at Retell)
              --quiet-time SECONDS  how long to listen where nothing should come (default: 0.7)
              --time-limit SECONDS  begin no more scenarios after that (default: 120)
              --calls NUMBER        calls at the same time (default: 20)
              --say TEXT            what callers say; can be repeated
              --say-long TEXT       what a caller says to get a long answer
              --say-goodbye TEXT    what a caller says to end the call
              --only NAMES          play these scenarios only, separated by commas
              --skip NAMES          leave these scenarios out
              --html FILE           write the report as a page, too
              --strict              fail for warnings, too
              --scenarios           list the scenarios
              --help                show this text

            Exit status: 0 when all is well or only warnings came up, 1 when something failed, 2 for a wrong option.

            To the server the probe's callers are calls: one that books or orders should be probed where that does no harm.
            """;

    private CustomLlmProbeMain() {}

    /**
     * What the options ask for.
     *
     * @param builder the probe; null when only the options or scenarios are wanted
     * @param page where the page is written, or null
     * @param strict whether warnings count
     * @param list whether the scenarios are wanted
     */
    record Settings(
            CustomLlmProbe.@Nullable Builder builder,
            @Nullable Path page,
            boolean strict,
            boolean list) {}

    /**
     * Runs the probe and ends with its exit status.
     *
     * @param args the address and options; {@code --help} lists them
     * @throws InterruptedException when the main thread is interrupted
     */
    public static void main(String[] args) throws InterruptedException {
        System.getProperties().putIfAbsent("slf4j.internal.verbosity", "ERROR");
        System.getProperties().putIfAbsent("org.slf4j.simpleLogger.defaultLogLevel", "error");
        System.exit(run(args));
    }

    /** Runs the probe; package-private for tests. */
    static int run(String... args) throws InterruptedException {
        Settings settings;
        try {
            settings = settings(args);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + (String.valueOf(e.getMessage()).endsWith(".") ? "" : ".")
                    + " --help lists the options.");
            return MISUSED;
        }
        if (settings.list()) {
            CustomLlmProbe.scenarios().forEach(System.out::println);
            return PASSED;
        }
        CustomLlmProbe.Builder builder = settings.builder();
        if (builder == null) {
            System.out.print(USAGE);
            return PASSED;
        }
        ProbeReport report = builder.whenPlayed(result -> System.out.println(ReportText.line(result)))
                .build()
                .run();
        System.out.print(ReportText.findings(report));
        System.out.println(ReportText.summary(report));
        Path page = settings.page();
        if (page != null) {
            try {
                Files.writeString(page, report.html());
                System.out.println("Page: " + page);
            } catch (IOException | UncheckedIOException e) {
                System.err.println("The page cannot be written: " + e.getMessage());
                return FAILED;
            }
        }
        boolean warned = report.count(ProbeReport.Verdict.WARN) > 0;
        return report.isPassed() && !(settings.strict() && warned) ? PASSED : FAILED;
    }

    /** Reads the options; package-private for tests. */
    static Settings settings(String... args) {
        String url = null;
        Path page = null;
        boolean strict = false;
        List<Option> options = new ArrayList<>();
        Iterator<String> rest = separated(args).iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--help", "-h" -> {
                    return new Settings(null, null, false, false);
                }
                case "--scenarios" -> {
                    return new Settings(null, null, false, true);
                }
                case "--strict" -> strict = true;
                case "--html" -> page = path(option, rest);
                case "--patience",
                        "--pong-limit",
                        "--quiet-time",
                        "--time-limit",
                        "--calls",
                        "--say",
                        "--say-long",
                        "--say-goodbye",
                        "--only",
                        "--skip" -> options.add(new Option(option, value(option, rest)));
                default -> {
                    if (option.startsWith("-")) {
                        throw new IllegalArgumentException("Unknown option " + option);
                    }
                    if (url != null) {
                        throw new IllegalArgumentException(
                                "There can be one address only, not " + url + " and " + option);
                    }
                    url = option;
                }
            }
        }
        if (url == null) {
            throw new IllegalArgumentException(
                    "The address of the server is missing, for example ws://localhost:8080/llm-websocket");
        }
        CustomLlmProbe.Builder builder = CustomLlmProbe.builder(url);
        options.forEach(option -> option.applyTo(builder));
        List<String> utterances = options.stream()
                .filter(option -> option.name().equals("--say"))
                .map(Option::value)
                .toList();
        if (!utterances.isEmpty()) {
            builder.utterances(utterances.toArray(String[]::new));
        }
        return new Settings(builder, page, strict, false);
    }

    /** An option with a value. */
    private record Option(String name, String value) {
        void applyTo(CustomLlmProbe.Builder builder) {
            switch (name) {
                case "--patience" -> builder.patience(seconds());
                case "--pong-limit" -> builder.pongLimit(seconds());
                case "--quiet-time" -> builder.quiet(seconds());
                case "--time-limit" -> builder.timeLimit(seconds());
                case "--calls" -> builder.calls(whole());
                case "--say-long" -> builder.longUtterance(value);
                case "--say-goodbye" -> builder.goodbye(value);
                case "--only" -> builder.only(names());
                case "--skip" -> builder.skip(names());
                default -> {
                    // --say is taken all together.
                }
            }
        }

        private String[] names() {
            return value.strip().split("\\s*,\\s*", -1);
        }

        private Duration seconds() {
            double seconds;
            try {
                seconds = Double.parseDouble(value);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(name + " needs a number of seconds, not " + value, e);
            }
            if (!(seconds > 0 && seconds <= 86_400)) {
                throw new IllegalArgumentException(name + " needs a number of seconds from 0 to 86400, not " + value);
            }
            return Duration.ofMillis(Math.max(1, Math.round(seconds * MILLIS)));
        }

        private int whole() {
            try {
                return Integer.parseInt(value);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(name + " needs a whole number, not " + value, e);
            }
        }
    }

    /** Takes {@code --calls=5} for {@code --calls 5}. */
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

    private static Path path(String option, Iterator<String> rest) {
        String text = value(option, rest);
        try {
            return Path.of(text).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(option + " needs the name of a file, not " + text, e);
        }
    }
}
