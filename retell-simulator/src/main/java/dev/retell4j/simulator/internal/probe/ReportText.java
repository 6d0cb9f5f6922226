package dev.retell4j.simulator.internal.probe;

import dev.retell4j.simulator.ProbeReport;
import dev.retell4j.simulator.ProbeReport.Finding;
import dev.retell4j.simulator.ProbeReport.Frame;
import dev.retell4j.simulator.ProbeReport.Result;
import dev.retell4j.simulator.ProbeReport.Verdict;
import dev.retell4j.simulator.internal.llm.LlmAddress;
import java.util.Locale;

/** A report as text. */
public final class ReportText {
    private static final int LONGEST_FRAME = 160;

    private ReportText() {}

    /** Returns one line for each scenario, and below it what was wrong. */
    public static String of(ProbeReport report) {
        StringBuilder text = new StringBuilder();
        text.append("Probe of ").append(LlmAddress.shown(report.url())).append('\n');
        for (Result result : report.results()) {
            text.append(line(result)).append('\n');
        }
        text.append(findings(report)).append(summary(report)).append('\n');
        return text.toString();
    }

    /** Returns the line of a scenario. */
    public static String line(Result result) {
        return String.format(
                Locale.ROOT,
                "%-7s  %-19s %7s  %s",
                result.verdict(),
                result.scenario(),
                result.verdict() == Verdict.SKIPPED && result.duration().isZero() ? "" : Words.time(result.duration()),
                result.seen());
    }

    /** Returns what was wrong, with the frames that show it. */
    public static String findings(ProbeReport report) {
        StringBuilder text = new StringBuilder();
        for (Result result : report.results()) {
            for (Finding finding : result.findings()) {
                add(text, result, finding);
            }
        }
        return text.toString();
    }

    private static void add(StringBuilder text, Result result, Finding finding) {
        text.append('\n')
                .append(finding.error() ? "FAIL  " : "WARN  ")
                .append(result.scenario())
                .append(": ")
                .append(finding.rule());
        if (finding.times() > 1) {
            text.append(", ").append(finding.times()).append(" times");
        }
        text.append("\n  expected  ").append(result.expected());
        text.append("\n  seen      ").append(finding.seen());
        text.append("\n  so        ").append(finding.consequence()).append('\n');
        for (Frame frame : finding.frames()) {
            text.append(String.format(
                    Locale.ROOT, "  %8s %s %s%n", Words.time(frame.at()), arrow(frame.kind()), cut(frame.text())));
        }
    }

    static String arrow(Frame.Kind kind) {
        return switch (kind) {
            case TO_SERVER -> ">";
            case FROM_SERVER -> "<";
            case EVENT -> "*";
        };
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_FRAME ? text : text.substring(0, LONGEST_FRAME - 1) + "…";
    }

    /** Returns how it went altogether. */
    public static String summary(ProbeReport report) {
        return String.format(
                Locale.ROOT,
                "%n%s: %d passed, %d with warnings, %d failed, %d skipped, in %s",
                report.isPassed() ? "PASSED" : "FAILED",
                report.count(Verdict.PASS),
                report.count(Verdict.WARN),
                report.count(Verdict.FAIL),
                report.count(Verdict.SKIPPED),
                Words.time(report.duration()));
    }
}
