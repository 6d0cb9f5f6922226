package dev.retell4j.examples.customllm;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What the custom-LLM service is asked to do.
 *
 * @param demo whether a simulated caller dials it, and the program ends afterwards
 * @param port where to listen, when that was given
 * @param secret the secret in the path, when that was given
 * @param help whether to explain the options and do nothing else
 */
public record AgentOptions(boolean demo, OptionalInt port, Optional<String> secret, boolean help) {
    /** What {@code --help} prints. */
    public static final String USAGE = """
            Usage: ./custom-llm [--demo] [--port NUMBER] [--secret TEXT]

            Answers the calls of a custom-LLM agent and prints a line for what is said.

            Without a model it answers by a script: hours, repairs, a transfer. With one of
            these variables it lets a model answer, that books visits to a workshop:

              OPENAI_API_KEY       a key of OpenAI
              OPENAI_BASE_URL      any other server of the same protocol, such as
                                   http://127.0.0.1:11434/v1, with or without a key
              OPENAI_MODEL         the model (default: gpt-4.1-mini; needed with a base URL)
              OPENAI_SECOND_MODEL  answers when the first is late or fails (default: the
                                   script)

              --demo         a simulated caller dials, cuts in, is silent and hangs up;
                             nobody is called, no model is asked, nothing is spent
              --port NUMBER  where to listen (default: 8080; the demo takes a free port)
              --secret TEXT  a part of the path that only Retell knows, 16 characters or
                             more (default: a new one at each start)
              --help         shows this text

            Ctrl+C stops it: no more calls are taken, and what is being said is said.

            Exit status: 0 when the demo went well, 1 when the port cannot be opened or the
            demo went wrong, 2 when options or variables are not usable. Colours are left
            out when NO_COLOR is set.
            """;

    private static final int HIGHEST_PORT = 65_535;

    /**
     * Reads the command line.
     *
     * @param arguments the arguments
     * @return the options
     * @throws IllegalArgumentException when there is an argument that the service does not know or cannot use
     */
    public static AgentOptions parse(String... arguments) {
        boolean demo = false;
        boolean help = false;
        @Nullable Integer port = null;
        @Nullable String secret = null;
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
                case "--secret" -> secret = valueOf(option, rest);
                default -> throw new IllegalArgumentException("There is no option " + option + "; try --help.");
            }
        }
        return new AgentOptions(
                demo, port == null ? OptionalInt.empty() : OptionalInt.of(port), Optional.ofNullable(secret), help);
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
