package dev.retell4j.examples.webhooks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What the webhook service is asked to do.
 *
 * @param demo whether to show itself at a simulator, even though there is a key
 * @param port where to listen, when that was given
 * @param inbox the folder of the inbox, when that was given
 * @param help whether to explain the options and do nothing else
 */
public record ServiceOptions(boolean demo, OptionalInt port, Optional<Path> inbox, boolean help) {
    /** What {@code --help} prints. */
    public static final String USAGE = """
            Usage: ./webhooks [--demo] [--port NUMBER] [--inbox FOLDER]

            Receives webhooks, keeps them in a durable inbox and prints a line for each:
            calls, chats, questions about inbound calls, calls of a function.

            With RETELL_API_KEY (the API key that carries the webhook badge) it listens on
            http://127.0.0.1:8080/retell for what Retell sends, until Ctrl+C. Without, it
            starts a simulator in this program and lets some calls happen, so that all of
            that is to be seen within a minute; nobody is called, nothing is spent.

              --demo          the simulator, also when RETELL_API_KEY is set
              --port NUMBER   where to listen (default: 8080; the demo takes a free port)
              --inbox FOLDER  where events are kept until they are handled (default:
                              webhook-inbox; the demo takes a folder that it deletes)
              --help          shows this text

            Ctrl+C stops it: no more requests are taken, what runs may finish, and what is
            left waits in the inbox for the next start.

            Exit status: 0 when the demo went well, 1 when the port or the inbox cannot be
            opened, 2 when the options or the key are not usable. Colours are left out when
            NO_COLOR is set.
            """;

    private static final int HIGHEST_PORT = 65_535;

    /**
     * Reads the command line.
     *
     * @param arguments the arguments
     * @return the options
     * @throws IllegalArgumentException when there is an argument that the service does not know or cannot use
     */
    public static ServiceOptions parse(String... arguments) {
        boolean demo = false;
        boolean help = false;
        @Nullable Integer port = null;
        @Nullable Path inbox = null;
        Iterator<String> rest = Arrays.stream(arguments)
                .flatMap(argument -> argument.startsWith("--")
                        ? Arrays.stream(argument.split("=", 2))
                        : Arrays.stream(new String[] {argument}))
                .iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--demo" -> demo = true;
                case "--help", "-h" -> help = true;
                case "--port" -> port = portOf(valueOf(option, rest));
                case "--inbox" -> inbox = Path.of(valueOf(option, rest));
                default -> throw new IllegalArgumentException("There is no option " + option + "; try --help.");
            }
        }
        return new ServiceOptions(
                demo, port == null ? OptionalInt.empty() : OptionalInt.of(port), Optional.ofNullable(inbox), help);
    }

    private static String valueOf(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value; try --help.");
        }
        return rest.next();
    }

    private static int portOf(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Says the same as a number that is no port.
        }
        throw new IllegalArgumentException("--port must be a number from 0 to " + HIGHEST_PORT + ", not " + text + ".");
    }
}
