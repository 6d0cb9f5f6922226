package dev.retell4j.examples;

import dev.retell4j.RetellClient;
import dev.retell4j.api.Calls;
import dev.retell4j.calls.Call;
import dev.retell4j.calls.CallAnalysis;
import dev.retell4j.calls.PhoneCall;
import dev.retell4j.calls.PhoneCallCreate;
import dev.retell4j.errors.RetellException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Places a call, waits for its end, but not for ever, and tells what came of it. A webhook would save the waiting. */
public final class FollowCall {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private FollowCall() {}

    /**
     * Calls somebody and follows the call. Against the real service, this really dials.
     *
     * @param args a number of your account that an agent is bound to, and the number to call
     * @throws InterruptedException when the program is to stop
     */
    public static void main(String[] args) throws InterruptedException {
        Arguments.expect(args, "a number to call from", "a number to call");
        try (RetellClient retell = RetellClient.fromEnv()) {
            PhoneCall placed = place(retell, args[0], args[1]);
            System.out.println("Dialling " + placed.toNumber() + ": " + placed.callId());
            Optional<Call> ended = Optional.empty();
            try {
                ended = awaitEnd(retell.calls(), placed.callId(), Duration.ofMinutes(10), PAUSE);
            } finally {
                if (ended.isEmpty()) {
                    System.out.println(stop(retell.calls(), placed.callId()));
                }
            }
            if (ended.isEmpty()) {
                return;
            }
            System.out.print(report(awaitAnalysis(retell.calls(), ended.get(), Duration.ofMinutes(1), PAUSE)));
        }
    }

    static PhoneCall place(RetellClient retell, String from, String to) {
        return retell.calls()
                .createPhoneCall(PhoneCallCreate.builder()
                        .fromNumber(from)
                        .toNumber(to)
                        .retellLlmDynamicVariables(Map.of("name", "Ada")) // {{name}} in the prompt
                        .metadata(Map.of("order", "HB-2043")) // for you alone: to find the call again
                        .build());
    }

    /** Ends a call after ten minutes, or when it cannot be followed: nobody wants to pay for one that was forgotten. */
    static String stop(Calls calls, String callId) {
        try {
            calls.stop(callId);
            return "Stopped";
        } catch (RetellException e) { // it has just ended, or the connection is broken
            return "Could not be stopped: " + e.getMessage();
        }
    }

    /** Asks again and again; empty when the call has not ended in time. */
    static Optional<Call> awaitEnd(Calls calls, String callId, Duration timeout, Duration pause)
            throws InterruptedException {
        return await(calls, callId, Call::isFinished, timeout, pause);
    }

    /** Waits for summary, mood and your own questions, which are there some seconds after the end, or never. */
    static Call awaitAnalysis(Calls calls, Call ended, Duration timeout, Duration pause) throws InterruptedException {
        return await(calls, ended.callId(), Call::isAnalysed, timeout, pause).orElse(ended);
    }

    private static Optional<Call> await(
            Calls calls, String callId, Predicate<Call> reached, Duration timeout, Duration pause)
            throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            Call call = calls.retrieve(callId);
            if (reached.test(call)) {
                return Optional.of(call);
            }
            if (System.nanoTime() + pause.toNanos() > deadline) {
                return Optional.empty();
            }
            Thread.sleep(pause.toMillis());
        }
    }

    static String report(Call call) {
        StringBuilder report = new StringBuilder();
        String reason = call.disconnectionReason()
                .map(value -> value.category() + " (" + value.asString() + ")")
                .orElse("for no known reason");
        line(report, "Over: " + reason);
        String conversation = call.renderTranscript(); // a call that nobody answered has none
        if (!conversation.isEmpty()) {
            line(report, conversation);
        }
        call.duration().ifPresent(time -> line(report, "Talked for " + time.toSeconds() + " s"));
        call.callCost().ifPresent(cost -> line(report, "Cost " + dollars(cost.combinedCost())));
        call.callAnalysis().ifPresent(analysis -> outcome(report, analysis));
        return report.toString();
    }

    private static void outcome(StringBuilder report, CallAnalysis analysis) {
        analysis.callSummary().ifPresent(summary -> line(report, summary));
        analysis.userSentiment().ifPresent(mood -> line(report, "Mood: " + mood.asString()));
        // The answers to the agent's postCallAnalysisData, by name: texts, numbers, yes or no.
        analysis.customAnalysisData()
                .forEach((name, value) ->
                        line(report, name + ": " + value.asString().orElse(value.text())));
    }

    /** Costs are in US cents, with fractions. */
    private static String dollars(double cents) {
        return String.format(Locale.ROOT, "$%.3f", cents / 100);
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append(System.lineSeparator());
    }
}
