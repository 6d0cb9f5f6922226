package dev.retell4j.examples;

import dev.retell4j.ApiRequest;
import dev.retell4j.RetellClient;
import dev.retell4j.calls.CallFilter;
import dev.retell4j.calls.CallListItem;
import dev.retell4j.calls.CallListRequest;
import dev.retell4j.calls.PhoneCall;
import dev.retell4j.calls.PhoneCallCreate;
import dev.retell4j.errors.PaymentRequiredException;
import dev.retell4j.errors.RateLimitException;
import dev.retell4j.errors.RetellException;
import dev.retell4j.errors.RetellValidationException;
import dev.retell4j.errors.UnprocessableException;
import dev.retell4j.filters.CustomFieldStringFilter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What can go wrong with a call, and what to do about it.
 *
 * <p>The client repeats by itself what may be repeated. It dials again only when it certainly had not dialled before:
 * when no request left, or after a 429. When a dialling request left and no answer came, nobody knows whether the phone
 * rings; then the exception says {@link RetellException#outcomeUnknown() outcomeUnknown()}, and the thing to do is to
 * look. For that, give each call something in its metadata that no other call has.
 */
public final class ErrorsAndRetries {
    private ErrorsAndRetries() {}

    /**
     * Tries to call somebody. Against the real service, this really dials.
     *
     * @param args a number of your account that an agent is bound to, the number to call, and the number of an order
     */
    public static void main(String[] args) {
        Arguments.expect(args, "a number to call from", "a number to call", "the number of an order");
        try (RetellClient retell = RetellClient.fromEnv()) {
            System.out.println(callAbout(retell, args[0], args[1], args[2]));
        }
    }

    static String callAbout(RetellClient retell, String from, String to, String order) {
        ApiRequest<PhoneCall> request;
        try {
            request = retell.calls()
                    .createPhoneCallRequest(PhoneCallCreate.builder()
                            .fromNumber(from)
                            .toNumber(to)
                            .metadata(Map.of("order", order))
                            .build())
                    .timeout(Duration.ofSeconds(20)) // one attempt
                    .deadline(Duration.ofMinutes(1)) // all of them, with the waits between
                    .maxRetries(1);
        } catch (RetellValidationException e) {
            return "Not sent: " + e.getMessage(); // a missing field, or a value out of its bounds
        }
        try {
            return "Dialling: " + request.send().callId();
        } catch (RateLimitException e) { // 429, also after the repeats: all lines are taken
            Duration wait = e.retryAfter().orElse(Duration.ofMinutes(1));
            return "No free line, try again in " + wait.toSeconds() + " s";
        } catch (PaymentRequiredException e) { // 402
            return "Not paid for: " + e.serverMessage().orElse("add a payment method");
        } catch (UnprocessableException e) { // 422: Retell does not know a number, an agent, an id
            return "Refused: " + e.serverMessage().orElse("no reason given");
        } catch (RetellException e) { // everything else: other statuses, connection, time-out, an unreadable answer
            return e.outcomeUnknown() ? look(retell, order) : "Not dialled: " + e.getMessage();
        }
    }

    private static String look(RetellClient retell, String order) {
        try {
            return find(retell, order)
                    .map(call -> "The answer was lost, but the call is there: " + call.callId())
                    .orElse("The answer was lost, and no call is to be seen; look again before dialling anew");
        } catch (RetellException e) { // the same trouble, most likely; it must not look like a call that was not placed
            return "The answer was lost, and looking failed: " + e.getMessage() + "; look again before dialling anew";
        }
    }

    static Optional<CallListItem> find(RetellClient retell, String order) {
        CallFilter sameOrder = CallFilter.builder()
                .metadata(List.of(CustomFieldStringFilter.equalTo("order", order)))
                .build();
        return retell
                .calls()
                .list(CallListRequest.builder().filterCriteria(sameOrder).build())
                .pageSize(1)
                .stream()
                .findFirst();
    }
}
