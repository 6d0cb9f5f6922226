package dev.retell4j.examples.tour;

import dev.retell4j.batch.BatchCall;
import dev.retell4j.batch.BatchCallCreate;
import dev.retell4j.calls.CallFilter;
import dev.retell4j.calls.CallListItem;
import dev.retell4j.calls.CallListRequest;
import dev.retell4j.calls.CallStatus;
import dev.retell4j.calls.DisconnectionReason;
import dev.retell4j.filters.CallStatusFilter;
import dev.retell4j.filters.CallStatusFilterValue;
import dev.retell4j.filters.StringFilter;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** Calls many people at once, then reads what became of it, page by page. */
final class CallingList {
    private static final int PAGE = 2;

    private final Visit visit;

    CallingList(Visit visit) {
        this.visit = visit;
    }

    void work() {
        Patient.LIST.forEach(visit::expect);
        BatchCall batch = visit.steps().watch("Call a whole list", "retell.batchCalls().create(…)", this::callAll);
        visit.steps().show("Read a long list", "retell.calls().list(filter)", details -> readPages(batch, details));
    }

    private BatchCall callAll(Details details) {
        BatchCall batch = visit.retell()
                .batchCalls()
                .create(BatchCallCreate.builder()
                        .name("Appointments of Monday")
                        .fromNumber(Scenario.PRACTICE_NUMBER)
                        .tasks(Patient.LIST.stream().map(Patient::task).toList())
                        .build());
        List<CallListItem> calls =
                visit.leapUntil("the end of all calls of the batch", () -> look(batch), CallingList::areDone);
        Table table = new Table("patient", "status", "ended by", "talked", "cost");
        calls.stream()
                .sorted(Comparator.comparing(CallingList::name))
                .forEach(call -> table.row(
                        name(call),
                        call.callStatus().asString(),
                        call.disconnectionReason()
                                .map(reason -> reason.asString())
                                .orElse(""),
                        call.duration().map(Wording::clock).orElse(""),
                        call.callCost()
                                .map(cost -> Wording.cents(cost.combinedCost()))
                                .orElse("")));
        table.addTo(details);
        check(calls);
        details.lastFact("batch", Wording.count(calls.size(), "call") + ", placed with one request");
        return batch;
    }

    private List<CallListItem> look(BatchCall batch) {
        List<CallListItem> calls = visit
                .retell()
                .calls()
                .list(CallListRequest.builder()
                        .filterCriteria(of(batch.batchCallId()).build())
                        .build())
                .stream()
                .toList();
        long finished = calls.stream().filter(CallListItem::isFinished).count();
        visit.terminal()
                .status(Line.indented(
                        finished + " of " + Wording.count(Patient.LIST.size(), "call") + " have come to their end"));
        return calls;
    }

    private void readPages(BatchCall batch, Details details) {
        CallFilter ended = of(batch.batchCallId())
                .callStatus(CallStatusFilter.in(CallStatusFilterValue.ENDED))
                .build();
        int before = visit.attempts().count();
        Iterator<CallListItem> calls = visit.retell()
                .calls()
                .list(CallListRequest.builder().filterCriteria(ended).build())
                .pageSize(PAGE)
                .iterator();
        calls.next();
        int forTheFirst = visit.attempts().count() - before;
        int read = 1;
        while (calls.hasNext()) {
            TourException.unless(calls.next().callStatus().equals(CallStatus.ENDED), "the list has other calls");
            read++;
        }
        int forAll = visit.attempts().count() - before;
        details.fact("filter", "the answered calls of this batch, " + PAGE + " on a page");
        details.fact(
                "requests",
                forTheFirst + " for the first call, " + forAll + " for all " + read + ": fetched as you read");
        long expected = Patient.LIST.stream().filter(CallingList::answers).count();
        TourException.unless(read == expected, "the list has " + read + " calls, not " + expected);
        TourException.unless(
                forTheFirst == 1 && forAll == (read + PAGE - 1) / PAGE,
                "it took " + forTheFirst + " and " + forAll + " requests");
    }

    private static boolean answers(Patient patient) {
        return patient.behaviour()
                .disconnectionReason()
                .map(reason -> DisconnectionReason.of(reason).category() == DisconnectionReason.Category.ENDED)
                .orElse(true);
    }

    private static boolean areDone(List<CallListItem> calls) {
        return calls.size() == Patient.LIST.size() && calls.stream().allMatch(CallListItem::isAnalysed);
    }

    private static CallFilter.Builder of(String batchCallId) {
        return CallFilter.builder().batchCallId(StringFilter.equalTo(batchCallId));
    }

    private static String name(CallListItem call) {
        return call.retellLlmDynamicVariables().getOrDefault("patient_name", "?");
    }

    private static void check(List<CallListItem> calls) {
        for (Patient patient : Patient.LIST) {
            String expected = patient.behaviour().disconnectionReason().orElse("agent_hangup");
            TourException.unless(
                    calls.stream()
                            .anyMatch(call -> name(call).equals(patient.name())
                                    && call.disconnectionReason()
                                            .filter(reason -> reason.asString().equals(expected))
                                            .isPresent()),
                    "the call to " + patient.name() + " did not end with " + expected);
        }
    }
}
