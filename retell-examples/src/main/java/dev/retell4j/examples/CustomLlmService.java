package dev.retell4j.examples;

import dev.retell4j.examples.customllm.AgentOptions;
import dev.retell4j.examples.customllm.BookingAgent;
import dev.retell4j.examples.customllm.CallLines;
import dev.retell4j.examples.customllm.DemoCall;
import dev.retell4j.examples.customllm.Diary;
import dev.retell4j.examples.customllm.Model;
import dev.retell4j.examples.customllm.ModelSettings;
import dev.retell4j.examples.customllm.ScriptedAgent;
import dev.retell4j.examples.tour.Terminal;
import dev.retell4j.jetty.CustomLlmServer;
import dev.retell4j.websocket.CustomLlm;
import dev.retell4j.websocket.CustomLlmHandler;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Answers the calls of a custom-LLM agent, with a model when one is configured and by a script otherwise, and prints
 * what is said. {@code --demo} has it called by a simulator.
 */
public final class CustomLlmService {
    private static final int USUAL_PORT = 8080;
    private static final int FAILED = 1;
    private static final int NOT_USABLE = 2;
    private static final String COLLEAGUE = "+14155550190";

    /** About as quick as a model. */
    private static final Duration PER_WORD = Duration.ofMillis(100);

    /** When a model has not begun to speak by then, the other one answers. */
    private static final Duration FIRST_PIECE_LIMIT = Duration.ofSeconds(3);

    private CustomLlmService() {}

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
            status = run(args, System.getenv(), Terminal.standardOutput(), System.err, stop);
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
    static int run(
            String[] args, Map<String, String> environment, Terminal terminal, PrintStream err, CountDownLatch stop)
            throws InterruptedException {
        AgentOptions options;
        Optional<ModelSettings> settings;
        try {
            options = AgentOptions.parse(args);
            settings = options.demo() || options.help() ? Optional.empty() : ModelSettings.from(environment);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return NOT_USABLE;
        }
        if (options.help()) {
            terminal.print(AgentOptions.USAGE);
            return 0;
        }
        CallLines lines = new CallLines(terminal);
        try (CustomLlmServer server = server(options, settings, lines)) {
            if (options.demo()) {
                boolean wentWell = DemoCall.to(server, terminal, stop);
                lines.summary();
                return wentWell ? 0 : FAILED;
            }
            explain(server, settings, terminal);
            stop.await();
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage() + ".");
            return NOT_USABLE;
        } catch (UncheckedIOException e) {
            err.println(e.getMessage() + ".");
            return FAILED;
        }
        lines.summary();
        return 0;
    }

    private static CustomLlmServer server(AgentOptions options, Optional<ModelSettings> settings, CallLines lines) {
        CustomLlmHandler agent = settings.map(CustomLlmService::withModel).orElseGet(CustomLlmService::byScript);
        CustomLlm llm = CustomLlm.builder(lines.listeningTo(agent))
                .observer(lines)
                .fallbackLine("I am sorry, something went wrong here. Could you say that once more?")
                .build();
        CustomLlmServer.Builder server =
                CustomLlmServer.builder(llm).port(options.port().orElse(options.demo() ? 0 : USUAL_PORT));
        return options.secret()
                .map(server::secret)
                .orElseGet(server::generatedSecret)
                .start();
    }

    private static CustomLlmHandler byScript() {
        return new ScriptedAgent(COLLEAGUE, PER_WORD);
    }

    /** What was booked by the first model is known to the second: they share the diary. */
    private static CustomLlmHandler withModel(ModelSettings settings) {
        Diary diary = new Diary();
        CustomLlmHandler first = new BookingAgent(new Model(settings), diary, Clock.system(ZoneId.systemDefault()));
        CustomLlmHandler second = settings.secondModel()
                .<CustomLlmHandler>map(name ->
                        new BookingAgent(new Model(settings, name), diary, Clock.system(ZoneId.systemDefault())))
                .orElseGet(CustomLlmService::byScript);
        return CustomLlmHandler.withFallback(first, second, FIRST_PIECE_LIMIT);
    }

    private static void explain(CustomLlmServer server, Optional<ModelSettings> settings, Terminal terminal) {
        terminal.print("""
                Listening on %s. Ctrl+C stops it.
                Answering: %s

                Retell needs an address that it can reach, such as a tunnel's. With it in the
                place of YOUR-HOST, this is the agent's response engine:

                  {"type": "custom-llm", "llm_websocket_url":
                   "%s"}
                """.formatted(
                        server.uri(),
                        settings.map(ModelSettings::toString)
                                .orElse("by a script (a model needs OPENAI_API_KEY or OPENAI_BASE_URL)"),
                        server.llmWebsocketUrl("wss://YOUR-HOST")));
    }
}
