package dev.retell4j.examples;

import dev.retell4j.RetellClient;
import dev.retell4j.api.Calls;
import dev.retell4j.calls.Call;
import java.time.Duration;
import java.util.Optional;

/** Waits for a call to end, but not for ever, and reads the conversation. A webhook would save the waiting. */
public final class FollowCall {
    private FollowCall() {}

    /**
     * Follows a call.
     *
     * @param args the id of the call
     * @throws InterruptedException when the program is to stop
     */
    public static void main(String[] args) throws InterruptedException {
        Arguments.expect(args, "the id of a call");
        try (RetellClient retell = RetellClient.fromEnv()) {
            Optional<Call> call = awaitEnd(retell.calls(), args[0], Duration.ofMinutes(10), Duration.ofSeconds(2));
            System.out.println(call.map(FollowCall::report).orElse("The call still goes on"));
        }
    }

    /** Asks again and again; empty when the call has not ended in time. */
    static Optional<Call> awaitEnd(Calls calls, String callId, Duration timeout, Duration pause)
            throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            Call call = calls.retrieve(callId);
            if (call.isFinished()) {
                return Optional.of(call);
            }
            if (System.nanoTime() + pause.toNanos() > deadline) {
                return Optional.empty();
            }
            Thread.sleep(pause.toMillis());
        }
    }

    static String report(Call call) {
        String reason = call.disconnectionReason()
                .map(value -> value.category() + " (" + value.asString() + ")")
                .orElse("for no known reason");
        return "Over: " + reason + System.lineSeparator() + call.renderTranscript();
    }
}
