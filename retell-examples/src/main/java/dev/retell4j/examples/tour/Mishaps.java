package dev.retell4j.examples.tour;

import dev.retell4j.ApiResponse;
import dev.retell4j.RetellClient;
import dev.retell4j.RetellObserver.AttemptEvent;
import dev.retell4j.calls.CallFilter;
import dev.retell4j.calls.CallListItem;
import dev.retell4j.calls.CallListRequest;
import dev.retell4j.calls.PhoneCall;
import dev.retell4j.calls.PhoneCallCreate;
import dev.retell4j.errors.RetellException;
import dev.retell4j.errors.UnprocessableException;
import dev.retell4j.filters.CustomFieldStringFilter;
import dev.retell4j.simulator.Fault;
import java.time.Duration;
import java.util.List;

/** What goes wrong now and then, and what the client makes of it. */
final class Mishaps {
    private static final String DIAL = "callCreatePhoneCall";
    private static final Duration WAIT = Duration.ofMillis(400);

    private final Visit visit;
    private final RetellClient retell;

    Mishaps(Visit visit) {
        this.visit = visit;
        retell = visit.retell();
    }

    void happen() {
        Steps steps = visit.steps();
        visit.expect(Patient.LEA);
        visit.expect(Patient.MAX);
        steps.show("Too many requests (429)", "repeated by the client", this::tooManyRequests);
        steps.show("A wrong id (422)", "catch (UnprocessableException e)", this::wrongId);
        steps.show("A lost answer to a dial", "e.outcomeUnknown()", this::lostAnswer);
    }

    private void tooManyRequests(Details details) {
        visit.simulator().failNext(Fault.status(429).retryAfter(WAIT).times(2).operation(DIAL));
        int before = visit.attempts().count();
        ApiResponse<PhoneCall> response = retell.calls()
                .createPhoneCallRequest(Patient.LEA.call("LD-2045"))
                .sendForResponse();
        List<AttemptEvent> attempts = visit.attempts().after(before, DIAL);
        for (AttemptEvent attempt : attempts) {
            String status = String.valueOf(attempt.status().orElse(0));
            details.fact(
                    "attempt " + attempt.attempt(),
                    attempt.retryIn()
                            .map(wait -> status + " with Retry-After: waits " + Wording.elapsed(wait))
                            .orElse(status + ", dialled: the refused ones never rang, so again is safe"));
        }
        TourException.unless(
                response.attempts() == 3 && attempts.size() == 3,
                "it took " + Wording.count(attempts.size(), "attempt"));
        TourException.unless(response.duration().compareTo(WAIT.multipliedBy(2)) >= 0, "it did not wait");
        exactlyOne("LD-2045");
    }

    private void wrongId(Details details) {
        PhoneCallCreate wrong = Patient.LEA.call("LD-2046").toBuilder()
                .overrideAgentId("agent_of_yesterday")
                .build();
        int before = visit.attempts().count();
        try {
            retell.calls().createPhoneCall(wrong);
        } catch (UnprocessableException e) {
            details.fact("server says", e.serverMessage().orElse("nothing"));
            details.fact("what to do", "correct the id; nobody was called, a repeat would be no use");
            TourException.unless(
                    e.serverMessage().orElse("").contains("agent_of_yesterday"), "the message names no agent");
            TourException.unless(!e.outcomeUnknown(), "the outcome is unknown");
            TourException.unless(visit.attempts().after(before, DIAL).size() == 1, "it was sent more than once");
            TourException.unless(find("LD-2046").isEmpty(), "there is a call all the same");
            return;
        }
        throw new TourException("a call with an unknown agent was accepted");
    }

    private void lostAnswer(Details details) {
        visit.simulator().failNext(Fault.lostResponse().operation(DIAL));
        int before = visit.attempts().count();
        try {
            retell.calls().createPhoneCall(Patient.MAX.call("LD-2047"));
        } catch (RetellException e) {
            int sent = visit.attempts().after(before, DIAL).size();
            details.fact("what happens", "Retell dials, and the connection breaks before it answers");
            details.fact(
                    "the client",
                    e.getClass().getSimpleName() + "; sent " + Wording.count(sent, "time") + ", it never dials twice");
            TourException.unless(e.outcomeUnknown(), "the client takes the outcome for known");
            TourException.unless(sent == 1, "it was sent " + Wording.count(sent, "time"));
            CallListItem call = exactlyOne("LD-2047");
            details.fact(
                    "what to do",
                    "look: the list of calls with this metadata has 1, "
                            + call.callStatus().asString());
            return;
        }
        throw new TourException("the answer was not lost");
    }

    private CallListItem exactlyOne(String appointment) {
        List<CallListItem> calls = find(appointment);
        TourException.unless(calls.size() == 1, "there are " + calls.size() + " calls, not one");
        return calls.get(0);
    }

    private List<CallListItem> find(String appointment) {
        CallFilter filter = CallFilter.builder()
                .metadata(List.of(CustomFieldStringFilter.equalTo("visit", appointment)))
                .build();
        return retell
                .calls()
                .list(CallListRequest.builder().filterCriteria(filter).build())
                .stream()
                .toList();
    }
}
