package dev.retell4j.simulator.internal.probe;

import dev.retell4j.simulator.internal.llm.Heard;
import dev.retell4j.simulator.internal.llm.Rule;
import java.time.Duration;
import java.util.EnumSet;

/** How calls begin, and how they are kept alive. */
final class Beginnings {
    private static final int PINGS = 5;

    private Beginnings() {}

    static void connect(Stage stage) throws InterruptedException {
        ProbeCall call = stage.connectedCall();
        if (call != null) {
            // What is said on it is another scenario's concern.
            call.forgive(EnumSet.allOf(Rule.class));
        }
    }

    static void greeting(Stage stage) throws InterruptedException {
        ProbeCall call = stage.connectedCall();
        if (call == null) {
            return;
        }
        if (!stage.greeted(call)) {
            stage.memory().doesNotGreet();
            return;
        }
        String words = call.turn(0).text();
        stage.note(words.isBlank() ? "waits for the caller to speak" : "says \"" + Words.shortened(words) + "\"");
        Heard.Configured configured = call.configured();
        if (configured == null) {
            stage.found(Rule.NO_CONFIG, "No config was sent");
        } else {
            stage.note("config: auto_reconnect " + configured.autoReconnect() + ", call_details "
                    + configured.callDetails() + ", transcript_with_tool_calls " + configured.toolCalls());
        }
        // A second greeting, or a late config, comes now if it comes at all.
        call.listen(stage.settings().quiet());
    }

    static void callDetails(Stage stage) throws InterruptedException {
        for (boolean byPhone : new boolean[] {true, false}) {
            ProbeCall call = stage.newCall(byPhone);
            call.line().open();
            if (!stage.connected(call) || !stage.greeted(call)) {
                return;
            }
            Heard.Configured configured = call.configured();
            if (configured == null || !configured.callDetails()) {
                throw new Skipped("call_details is not asked for");
            }
            call.listen(stage.settings().quiet());
            if (!stage.stillThere(call, Rule.UNEXPECTED_END, "After call_details")) {
                return;
            }
        }
    }

    static void keepalive(Stage stage) throws InterruptedException {
        ProbeCall call = stage.greetedCall();
        if (call == null) {
            return;
        }
        if (!call.hasPings()) {
            throw new Skipped("auto_reconnect is not asked for");
        }
        Duration slowest = Duration.ZERO;
        for (int i = 0; i < PINGS; i++) {
            long begin = System.nanoTime();
            long ping = call.ping();
            // The line itself notices that none comes in time, and connects again.
            boolean answered = call.await(
                    stage.schedule().pongLimit().plusSeconds(3), () -> call.isPonged(ping) || call.losses() > 0);
            if (!answered || !call.isPonged(ping)) {
                stage.memory().doesNotPong();
                stage.found(
                        Rule.NO_PONG,
                        "No answer to a ping within "
                                + stage.schedule().pongLimit().toMillis() + " ms");
                return;
            }
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            slowest = took.compareTo(slowest) > 0 ? took : slowest;
        }
        if (slowest.compareTo(stage.schedule().pongLimit()) > 0) {
            stage.memory().doesNotPong();
            stage.found(Rule.NO_PONG, "A ping was answered after " + slowest.toMillis() + " ms only");
        } else if (slowest.compareTo(stage.schedule().pongLimit().dividedBy(2)) > 0) {
            stage.found(Rule.SLOW_PONG, "A ping was answered after " + slowest.toMillis() + " ms");
        }
        stage.note("answered within " + Words.time(slowest));
        stage.stillThere(call, Rule.UNEXPECTED_END, "After pings");
    }
}
