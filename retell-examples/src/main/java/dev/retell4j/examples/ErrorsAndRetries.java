package dev.retell4j.examples;

import dev.retell4j.ApiRequest;
import dev.retell4j.RetellClient;
import dev.retell4j.calls.CallFilter;
import dev.retell4j.calls.CallListRequest;
import dev.retell4j.calls.PhoneCall;
import dev.retell4j.calls.PhoneCallCreate;
import dev.retell4j.errors.RateLimitException;
import dev.retell4j.errors.RetellException;
import dev.retell4j.errors.UnprocessableException;
import dev.retell4j.filters.StringFilter;
import dev.retell4j.filters.StringFilterOperator;
import java.time.Duration;
import java.time.Instant;

/** What can go wrong with a call. The client dials again by itself only when it certainly had not dialled before. */
public final class ErrorsAndRetries {
    private ErrorsAndRetries() {}

    /**
     * Tries to call somebody. Against the real service, this really dials.
     *
     * @param args a number of your account that an agent is bound to, and the number to call
     */
    public static void main(String[] args) {
        Arguments.expect(args, "a number to call from", "a number to call");
        try (RetellClient retell = RetellClient.fromEnv()) {
            System.out.println(callSomebody(retell, args[0], args[1]));
        }
    }

    static String callSomebody(RetellClient retell, String from, String to) {
        Instant before = Instant.now().minusSeconds(30); // clocks differ
        PhoneCallCreate.Builder wish =
                PhoneCallCreate.builder().fromNumber(from).toNumber(to);
        ApiRequest<PhoneCall> request = retell.calls().createPhoneCallRequest(wish.build());
        try {
            PhoneCall call =
                    request.timeout(Duration.ofSeconds(20)).maxRetries(1).send();
            return "Dialling: " + call.callId();
        } catch (RateLimitException e) {
            Duration wait = e.retryAfter().orElse(Duration.ofMinutes(1));
            return "No free line, try again in " + wait.toSeconds() + " s";
        } catch (UnprocessableException e) {
            return "Refused: " + e.serverMessage().orElse("no reason given");
        } catch (RetellException e) {
            return e.outcomeUnknown() ? lookForCall(retell, to, before) : "Not dialled: " + e.getMessage();
        }
    }

    /** A call that has just begun may have no start yet, and one that is about to begin may not be listed yet. */
    private static String lookForCall(RetellClient retell, String to, Instant before) {
        StringFilter toNumber =
                StringFilter.builder().op(StringFilterOperator.EQUAL).value(to).build();
        CallListRequest newest = CallListRequest.builder()
                .filterCriteria(CallFilter.builder().toNumber(toNumber).build())
                .build();
        return retell.calls().list(newest).pageSize(5).stream()
                .limit(5)
                .filter(call -> call.startTimestamp().filter(before::isAfter).isEmpty())
                .map(call -> "It rings all the same: " + call.callId())
                .findFirst()
                .orElse("No call to be seen yet; look again before dialling anew");
    }
}
