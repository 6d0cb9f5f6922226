package dev.retell4j.simulator.internal.probe;

import dev.retell4j.simulator.ProbeReport;
import dev.retell4j.simulator.ProbeReport.Finding;
import dev.retell4j.simulator.ProbeReport.Frame;
import dev.retell4j.simulator.ProbeReport.Result;
import dev.retell4j.simulator.ProbeReport.Verdict;
import dev.retell4j.simulator.internal.llm.LlmEnding;
import dev.retell4j.simulator.internal.llm.LlmSchedule;
import dev.retell4j.simulator.internal.llm.Rule;
import dev.retell4j.simulator.internal.llm.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where one scenario is played: gives it calls, keeps what it finds out, and comes to a verdict. */
final class Stage implements AutoCloseable {
    private final ProbeBench bench;
    private final Scenario scenario;
    private final Memory memory;
    private final Instant begin = Instant.now();
    private final FrameLog frames = new FrameLog(begin);
    private final List<ProbeCall> calls = new ArrayList<>();
    private final List<Violation> own = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable String skipped;

    Stage(ProbeBench bench, Scenario scenario, Memory memory) {
        this.bench = bench;
        this.scenario = scenario;
        this.memory = memory;
    }

    /** What is known from the scenarios before. */
    static final class Memory {
        private final Map<Rule, String> told = new LinkedHashMap<>();
        private boolean greets = true;
        private boolean pongs = true;
        private int utterances;
        private int calls;

        void doesNotGreet() {
            greets = false;
        }

        void doesNotPong() {
            pongs = false;
        }
    }

    ProbeSettings settings() {
        return bench.settings();
    }

    LlmSchedule schedule() {
        return bench.schedule();
    }

    Memory memory() {
        return memory;
    }

    /** Returns a call that is not yet dialled. */
    ProbeCall newCall(boolean byPhone) {
        String id = "call_probe_" + Long.toHexString(begin.toEpochMilli()) + "_" + ++memory.calls;
        String label = calls.isEmpty() ? "" : "#" + (calls.size() + 1);
        ProbeCall call = new ProbeCall(bench, id, label, ProbeCall.details(id, byPhone), frames, bench.schedule());
        calls.add(call);
        return call;
    }

    /** Returns a call that is connected and greeted, or says why there is none and returns null. */
    @Nullable
    ProbeCall greetedCall() throws InterruptedException {
        ProbeCall call = connectedCall();
        return call != null && greeted(call) ? call : null;
    }

    @Nullable
    ProbeCall connectedCall() throws InterruptedException {
        ProbeCall call = newCall(true);
        call.line().open();
        return connected(call) ? call : null;
    }

    boolean connected(ProbeCall call) throws InterruptedException {
        Duration longest = schedule()
                .connectLimit()
                .plus(schedule().connectPause())
                .multipliedBy(schedule().connectAttempts());
        if (call.await(longest, () -> call.connections() > 0)) {
            return true;
        }
        LlmEnding ending = call.ending();
        found(Rule.NO_CONNECTION, ending == null ? "No connection" : ending.detail());
        return false;
    }

    /** Waits for the greeting; a server that never greets is waited for only once. */
    boolean greeted(ProbeCall call) throws InterruptedException {
        if (!memory.greets || call.awaitComplete(0, settings().patience())) {
            return true;
        }
        failed(call, "The greeting");
        return false;
    }

    String utterance() {
        List<String> all = settings().utterances();
        return all.get(memory.utterances++ % all.size());
    }

    /** Asks for something and waits for the whole answer; says so when there is none. */
    boolean answers(ProbeCall call, String what) throws InterruptedException {
        return answered(call, call.ask(utterance()), Rule.NOT_ANSWERED, what);
    }

    /**
     * Waits for the whole answer of a turn.
     *
     * @param rule what is broken when there is none
     * @param what what was done, as the beginning of a sentence
     */
    boolean answered(ProbeCall call, int turn, Rule rule, String what) throws InterruptedException {
        int lossesBefore = call.losses();
        if (call.awaitComplete(turn, settings().patience())) {
            return true;
        }
        LlmEnding ending = call.ending();
        if (ending != null) {
            found(rule, what + ", " + decapitalised(ending.detail()) + reason(ending));
        } else if (call.losses() > lossesBefore) {
            found(rule, what + ", the connection was lost");
        } else {
            found(rule, what + ", turn " + turn + " was not completed");
            giveUp(call);
        }
        return false;
    }

    private void failed(ProbeCall call, String what) throws InterruptedException {
        LlmEnding ending = call.ending();
        if (ending != null) {
            found(Rule.UNEXPECTED_END, what + " did not come: " + decapitalised(ending.detail()) + reason(ending));
        } else {
            giveUp(call);
        }
    }

    private void giveUp(ProbeCall call) throws InterruptedException {
        call.judge(judge -> {
            judge.gaveUpWaiting(Instant.now(), settings().patience());
            return true;
        });
    }

    private static String reason(LlmEnding ending) {
        String reason = ending.cause().disconnectionReason();
        return reason.isEmpty() ? "" : " (" + reason + ")";
    }

    private static String decapitalised(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    /** Says that the call must not have ended. */
    boolean stillThere(ProbeCall call, Rule rule, String what) {
        LlmEnding ending = call.ending();
        if (ending == null) {
            return true;
        }
        found(rule, what + ", " + decapitalised(ending.detail()) + reason(ending));
        return false;
    }

    /** Pings and waits for the answer, where the server wants pings; without, a moment passes. */
    boolean pong(ProbeCall call) throws InterruptedException {
        long ping = memory.pongs ? call.ping() : 0;
        if (ping == 0) {
            call.listen(settings().quiet());
            return true;
        }
        return call.awaitPong(ping, schedule().pongLimit());
    }

    /**
     * Lets a server that talks about an older turn be found out: two pings with a pause between them, after which it
     * must know of the newest request.
     */
    void watchForStale(ProbeCall call) throws InterruptedException {
        pong(call);
        call.listen(schedule().settle().plusMillis(50));
        pong(call);
        call.listen(settings().quiet());
    }

    void found(Rule rule, String seen) {
        own.add(new Violation(rule, Instant.now(), seen, null));
    }

    void note(String text) {
        notes.add(text);
    }

    void skip(String why) {
        skipped = why;
    }

    Result result() throws InterruptedException {
        List<Violation> all = new ArrayList<>(own);
        for (ProbeCall call : calls) {
            // What was noticed until now has been told when this has its turn.
            call.judge(judge -> true);
            all.addAll(call.violations());
        }
        all.sort(Comparator.comparing(Violation::at));
        Map<Rule, List<Violation>> byRule = new LinkedHashMap<>();
        for (Violation violation : all) {
            byRule.computeIfAbsent(violation.rule(), unknown -> new ArrayList<>())
                    .add(violation);
        }
        List<Finding> findings = new ArrayList<>();
        byRule.forEach((rule, violations) -> {
            boolean isOwn = own.stream().anyMatch(violation -> violation.rule() == rule);
            String before = memory.told.putIfAbsent(rule, scenario.name());
            if (isOwn || before == null || scenario.about().contains(rule)) {
                findings.add(finding(rule, violations));
            } else {
                notes.add(rule + " again, see " + before);
            }
        });
        findings.sort(Comparator.comparing((Finding finding) -> !finding.error()));
        return new Result(
                scenario.name(),
                verdict(findings),
                scenario.expected(),
                seen(findings),
                findings,
                Duration.between(begin, Instant.now()),
                frames.all());
    }

    private Finding finding(Rule rule, List<Violation> violations) {
        Violation first = violations.get(0);
        return new Finding(
                rule.name(),
                rule.severity() == Rule.Severity.ERROR,
                first.detail(),
                rule.consequence(),
                violations.size(),
                evidence(rule, first));
    }

    private List<Frame> evidence(Rule rule, Violation first) {
        if (!frames.isWhole()) {
            for (ProbeCall call : calls) {
                List<Frame> kept = call.evidence(rule);
                if (kept != null) {
                    return kept;
                }
            }
        }
        return frames.around(first.at());
    }

    private Verdict verdict(List<Finding> findings) {
        if (findings.stream().anyMatch(Finding::error)) {
            return Verdict.FAIL;
        }
        if (!findings.isEmpty()) {
            return Verdict.WARN;
        }
        return skipped == null ? Verdict.PASS : Verdict.SKIPPED;
    }

    private String seen(List<Finding> findings) {
        List<String> parts = new ArrayList<>();
        if (!findings.isEmpty()) {
            parts.add(findings.get(0).seen());
        } else if (skipped != null) {
            parts.add(skipped);
        }
        parts.addAll(notes);
        return parts.isEmpty() ? "as expected" : String.join("; ", parts);
    }

    /** Returns the result of a scenario that is not played at all. */
    static Result notPlayed(Scenario scenario, String why) {
        return new Result(
                scenario.name(), Verdict.SKIPPED, scenario.expected(), why, List.of(), Duration.ZERO, List.of());
    }

    static boolean isGood(ProbeReport.@Nullable Result result) {
        return result != null && Set.of(Verdict.PASS, Verdict.WARN).contains(result.verdict());
    }

    @Override
    public void close() {
        calls.forEach(ProbeCall::close);
    }
}
