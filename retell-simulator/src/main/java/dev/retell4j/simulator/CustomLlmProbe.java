package dev.retell4j.simulator;

import dev.retell4j.simulator.internal.llm.LlmAddress;
import dev.retell4j.simulator.internal.probe.ProbeSession;
import dev.retell4j.simulator.internal.probe.ProbeSettings;
import dev.retell4j.simulator.internal.probe.Scenarios;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Checks a custom-LLM server, in whatever language it is written: dials it as Retell does, plays calls, and reports
 * what a caller would notice. Needs no account.
 *
 * <pre>{@code
 * ProbeReport report = CustomLlmProbe.of("ws://localhost:8080/llm-websocket").run();
 * System.out.println(report.text());
 * }</pre>
 *
 * <p>The probe's callers say harmless things, but to the server they are calls: one that books or orders should be
 * probed where that does no harm.
 */
public final class CustomLlmProbe {
    private final ProbeSettings settings;

    private CustomLlmProbe(Builder builder) {
        settings = new ProbeSettings(
                builder.url,
                List.copyOf(builder.utterances),
                builder.longUtterance,
                builder.goodbye,
                builder.patience,
                builder.pongLimit,
                builder.quiet,
                builder.timeLimit,
                builder.calls,
                List.copyOf(builder.only),
                List.copyOf(builder.skipped),
                builder.listener,
                builder.sslContext);
    }

    /**
     * Makes a probe with the usual settings.
     *
     * @param url the address as it would stand in {@code llm_websocket_url}, without a call id
     * @return the probe
     * @throws IllegalArgumentException when it is no address that can be dialled
     */
    public static CustomLlmProbe of(String url) {
        return builder(url).build();
    }

    /**
     * Describes a probe.
     *
     * @param url the address as it would stand in {@code llm_websocket_url}, without a call id; {@code ws} and
     *     {@code http} are the same, and {@code wss} and {@code https}
     * @return the builder
     */
    public static Builder builder(String url) {
        return new Builder(url);
    }

    /**
     * Returns what can be played.
     *
     * @return the names of all scenarios, in the order in which they are played
     */
    public static List<String> scenarios() {
        return Scenarios.names();
    }

    /**
     * Plays the scenarios, one after the other. Can be called again.
     *
     * @return what came of them
     * @throws InterruptedException when the thread is interrupted meanwhile
     */
    public ProbeReport run() throws InterruptedException {
        return new ProbeSession(settings).run();
    }

    /** Describes a {@link CustomLlmProbe}. */
    public static final class Builder {
        private final String url;
        private final List<String> utterances = new ArrayList<>();
        private String longUtterance = "Please tell me a long story about the sea.";
        private String goodbye = "Thank you, that was all. Goodbye.";
        private Duration patience = Duration.ofSeconds(10);
        private Duration pongLimit = Duration.ofSeconds(5);
        private Duration quiet = Duration.ofMillis(700);
        private Duration timeLimit = Duration.ofMinutes(2);
        private int calls = 20;
        private final List<String> only = new ArrayList<>();
        private final List<String> skipped = new ArrayList<>();
        private Consumer<ProbeReport.Result> listener = result -> {};
        private @Nullable SSLContext sslContext;

        private Builder(String url) {
            LlmAddress.of(url, "call");
            this.url = url;
        }

        /**
         * Sets what callers say. By default small talk.
         *
         * @param texts one or more utterances that the server answers with words
         * @return this builder
         * @throws IllegalArgumentException when there is none
         */
        public Builder utterances(String... texts) {
            if (texts.length == 0) {
                throw new IllegalArgumentException("utterances needs at least one");
            }
            utterances.clear();
            utterances.addAll(List.of(texts));
            return this;
        }

        /**
         * Sets what a caller says to get a long answer, in the middle of which they speak on. By default a wish for a
         * long story.
         *
         * @param text an utterance
         * @return this builder
         */
        public Builder longUtterance(String text) {
            longUtterance = Objects.requireNonNull(text, "text");
            return this;
        }

        /**
         * Sets what a caller says to end the call.
         *
         * @param text an utterance, by default thanks and a goodbye
         * @return this builder
         */
        public Builder goodbye(String text) {
            goodbye = Objects.requireNonNull(text, "text");
            return this;
        }

        /**
         * Sets how long the probe waits for a turn in which nothing more comes. Retell itself waits forever, and the
         * caller with it.
         *
         * @param limit by default 10 s; positive
         * @return this builder
         * @throws IllegalArgumentException when it is not positive
         */
        public Builder patience(Duration limit) {
            patience = positive("patience", limit);
            return this;
        }

        /**
         * Sets how long a ping may stay unanswered.
         *
         * @param limit by default 5 s, as at Retell; positive
         * @return this builder
         * @throws IllegalArgumentException when it is not positive
         */
        public Builder pongLimit(Duration limit) {
            pongLimit = positive("pongLimit", limit);
            return this;
        }

        /**
         * Sets how long the probe listens where nothing should come.
         *
         * @param time by default 700 ms; positive
         * @return this builder
         * @throws IllegalArgumentException when it is not positive
         */
        public Builder quiet(Duration time) {
            quiet = positive("quiet", time);
            return this;
        }

        /**
         * Sets after which time no more scenarios are begun.
         *
         * @param limit by default 2 minutes; positive
         * @return this builder
         * @throws IllegalArgumentException when it is not positive
         */
        public Builder timeLimit(Duration limit) {
            timeLimit = positive("timeLimit", limit);
            return this;
        }

        /**
         * Sets how many calls are made at the same time.
         *
         * @param number by default 20, from 2 to 1,000
         * @return this builder
         * @throws IllegalArgumentException when it is out of range
         */
        public Builder calls(int number) {
            if (number < 2 || number > 1_000) {
                throw new IllegalArgumentException("calls must be from 2 to 1000, not " + number);
            }
            calls = number;
            return this;
        }

        /**
         * Plays some scenarios only, and those that they need.
         *
         * @param names from {@link CustomLlmProbe#scenarios()}
         * @return this builder
         * @throws IllegalArgumentException when there is no such scenario
         */
        public Builder only(String... names) {
            only.addAll(known(names));
            return this;
        }

        /**
         * Leaves scenarios out.
         *
         * @param names from {@link CustomLlmProbe#scenarios()}
         * @return this builder
         * @throws IllegalArgumentException when there is no such scenario
         */
        public Builder skip(String... names) {
            skipped.addAll(known(names));
            return this;
        }

        /**
         * Tells of each scenario when it is over.
         *
         * @param action is called in the thread that runs the probe
         * @return this builder
         */
        public Builder whenPlayed(Consumer<ProbeReport.Result> action) {
            listener = Objects.requireNonNull(action, "action");
            return this;
        }

        /**
         * Sets whom to trust, for servers with a certificate of their own.
         *
         * @param context by default what the platform trusts
         * @return this builder
         */
        public Builder sslContext(SSLContext context) {
            sslContext = Objects.requireNonNull(context, "context");
            return this;
        }

        /**
         * Makes the probe.
         *
         * @return the probe, not yet running
         */
        public CustomLlmProbe build() {
            if (utterances.isEmpty()) {
                utterances.addAll(List.of(
                        "Hello, can you hear me?",
                        "How are you today?",
                        "What can you do for me?",
                        "Oh, that is good."));
            }
            return new CustomLlmProbe(this);
        }

        private static List<String> known(String... names) {
            for (String name : names) {
                if (!Scenarios.names().contains(name)) {
                    throw new IllegalArgumentException(
                            "There is no scenario " + name + "; there are " + String.join(", ", Scenarios.names()));
                }
            }
            return List.of(names);
        }

        private static Duration positive(String name, Duration value) {
            if (value.isNegative() || value.isZero()) {
                throw new IllegalArgumentException(name + " must be positive, not " + value);
            }
            return value;
        }
    }
}
