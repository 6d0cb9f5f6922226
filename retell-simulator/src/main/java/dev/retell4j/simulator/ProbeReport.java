package dev.retell4j.simulator;

import dev.retell4j.simulator.internal.llm.LlmAddress;
import dev.retell4j.simulator.internal.probe.ReportPage;
import dev.retell4j.simulator.internal.probe.ReportText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a {@link CustomLlmProbe} has found out about a server. Immutable.
 *
 * @param url the address that was probed
 * @param startedAt when it began
 * @param duration how long it took
 * @param results one for each scenario, in the order in which they were played
 */
public record ProbeReport(String url, Instant startedAt, Duration duration, List<Result> results) {
    /** Copies the results. */
    public ProbeReport {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(duration, "duration");
        results = List.copyOf(results);
    }

    /** What came of a scenario. */
    public enum Verdict {
        /** As it should be. */
        PASS,

        /** Works in a call, but should not be like this. */
        WARN,

        /** Somebody would hear it, or it is certainly against the protocol. */
        FAIL,

        /** Not tried: the server does not use it, or what it needs has failed before. */
        SKIPPED
    }

    /**
     * A frame, or something that happened to the connection.
     *
     * @param at when, since the scenario began
     * @param kind which way it went
     * @param text the frame, shortened when it is long; or what happened
     */
    public record Frame(Duration at, Kind kind, String text) {
        /** Which way a frame goes. */
        public enum Kind {
            /** From Retell, as which the probe acts, to the server. */
            TO_SERVER,

            /** From the server. */
            FROM_SERVER,

            /** No frame: an open, closed or lost connection, or frames that are left out. */
            EVENT
        }

        /** Checks that nothing is missing. */
        public Frame {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * Something that the server does wrong.
     *
     * @param rule what it should keep to, for example {@code STALE_OUTPUT}
     * @param error whether it is more than a warning
     * @param seen what was seen instead
     * @param consequence what Retell does then, or what a caller hears
     * @param times how often it was seen in this scenario
     * @param frames the frames around it, oldest first
     */
    public record Finding(String rule, boolean error, String seen, String consequence, int times, List<Frame> frames) {
        /** Copies the frames. */
        public Finding {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(seen, "seen");
            Objects.requireNonNull(consequence, "consequence");
            frames = List.copyOf(frames);
        }
    }

    /**
     * What came of one scenario.
     *
     * @param scenario its name, for example {@code barge-in}
     * @param verdict what came of it
     * @param expected what a server should do
     * @param seen what this one has done, in a few words
     * @param findings what it does wrong, errors first; empty after a pass
     * @param duration how long it took
     * @param frames what was said; of very much, the beginning and the end
     */
    public record Result(
            String scenario,
            Verdict verdict,
            String expected,
            String seen,
            List<Finding> findings,
            Duration duration,
            List<Frame> frames) {
        /** Copies the lists. */
        public Result {
            Objects.requireNonNull(scenario, "scenario");
            Objects.requireNonNull(verdict, "verdict");
            Objects.requireNonNull(expected, "expected");
            Objects.requireNonNull(seen, "seen");
            Objects.requireNonNull(duration, "duration");
            findings = List.copyOf(findings);
            frames = List.copyOf(frames);
        }

        /**
         * Returns the finding of a rule.
         *
         * @param rule for example {@code STALE_OUTPUT}
         * @return the finding, or empty when there is none
         */
        public Optional<Finding> finding(String rule) {
            return findings.stream()
                    .filter(finding -> finding.rule().equals(rule))
                    .findFirst();
        }

        /** Returns the scenario, the verdict and what was seen. */
        @Override
        public String toString() {
            return scenario + ": " + verdict + ", " + seen;
        }
    }

    /**
     * Tells whether no scenario has failed. Warnings do not count.
     *
     * @return true when calls work
     */
    public boolean isPassed() {
        return count(Verdict.FAIL) == 0;
    }

    /**
     * Counts the scenarios with a verdict.
     *
     * @param verdict which
     * @return how many
     */
    public int count(Verdict verdict) {
        return (int)
                results.stream().filter(result -> result.verdict() == verdict).count();
    }

    /**
     * Returns what came of a scenario.
     *
     * @param scenario its name, for example {@code barge-in}
     * @return the result
     * @throws IllegalArgumentException when it was not played
     */
    public Result result(String scenario) {
        Result found = results.stream()
                .filter(result -> result.scenario().equals(scenario))
                .findFirst()
                .orElse(null);
        if (found == null) {
            throw new IllegalArgumentException("Scenario " + scenario + " was not played; there are "
                    + results.stream().map(Result::scenario).toList());
        }
        return found;
    }

    /**
     * Returns the report as text: one line for each scenario, and below it what was wrong. Of the address it shows only
     * what is no secret.
     *
     * @return several lines
     */
    public String text() {
        return ReportText.of(this);
    }

    /**
     * Returns the report as a page that needs nothing else: no script, no style sheet, no picture. Of the address it
     * shows only what is no secret.
     *
     * @return the HTML
     */
    public String html() {
        return ReportPage.of(this);
    }

    /** Returns address and counts; of the address only what is no secret. */
    @Override
    public String toString() {
        return LlmAddress.shown(url) + ": " + count(Verdict.PASS) + " passed, " + count(Verdict.WARN)
                + " with warnings, " + count(Verdict.FAIL) + " failed, " + count(Verdict.SKIPPED) + " skipped";
    }
}
