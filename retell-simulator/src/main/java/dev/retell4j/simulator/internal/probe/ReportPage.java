package dev.retell4j.simulator.internal.probe;

import dev.retell4j.simulator.ProbeReport;
import dev.retell4j.simulator.ProbeReport.Finding;
import dev.retell4j.simulator.ProbeReport.Frame;
import dev.retell4j.simulator.ProbeReport.Result;
import dev.retell4j.simulator.ProbeReport.Verdict;
import dev.retell4j.simulator.internal.llm.LlmAddress;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A report as a page that needs nothing else. */
public final class ReportPage {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final String STYLE = """
            :root { color-scheme: light dark; --line: #8884; --pass: #1a7f37; --warn: #9a6700; --fail: #cf222e;
              --skipped: #6e7781; }
            body { font: 15px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
            h1 { font-size: 1.4rem; margin: 0; } h1 code { font-size: 1.1rem; }
            .pass { --c: var(--pass); } .warn { --c: var(--warn); } .fail { --c: var(--fail); }
            .skipped { --c: var(--skipped); }
            .verdict { background: var(--c); color: #fff; border-radius: 4px; padding: 0 .5em; font-size: .8rem;
              display: inline-block; min-width: 4.5em; text-align: center; }
            details { border-top: 1px solid var(--line); } summary { cursor: pointer; padding: .35rem 0; }
            summary b { display: inline-block; min-width: 11em; } summary span.time { float: right; opacity: .7; }
            .finding { border-left: 4px solid var(--c); padding: .1rem 0 .1rem 1rem; margin: .6rem 0; }
            dl { display: grid; grid-template-columns: 6em 1fr; margin: .3rem 0; } dt { opacity: .7; } dd { margin: 0; }
            .frames { font: 12px/1.5 ui-monospace, monospace; overflow-x: auto; white-space: pre-wrap;
              overflow-wrap: anywhere; margin: .5rem 0; }
            .frames div { padding-left: 9em; text-indent: -9em; }
            .frames .in { color: #0969da; } .frames .event { opacity: .65; }
            svg { width: 100%; height: auto; display: block; margin: .5rem 0; }
            svg text { font: 11px system-ui, sans-serif; fill: currentColor; }
            @media (prefers-color-scheme: dark) { .frames .in { color: #6cb6ff; } }
            """;

    private ReportPage() {}

    /** Returns the HTML. */
    public static String of(ProbeReport report) {
        StringBuilder page = new StringBuilder(1 << 16);
        page.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>Probe of ")
                .append(escaped(LlmAddress.shown(report.url())))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1><span class=\"verdict ")
                .append(report.isPassed() ? "pass\">PASSED" : "fail\">FAILED")
                .append("</span> Probe of <code>")
                .append(escaped(LlmAddress.shown(report.url())))
                .append("</code></h1>\n<p>")
                .append(TIME.format(report.startedAt()))
                .append(", ")
                .append(Words.time(report.duration()))
                .append(": ")
                .append(report.count(Verdict.PASS))
                .append(" passed, ")
                .append(report.count(Verdict.WARN))
                .append(" with warnings, ")
                .append(report.count(Verdict.FAIL))
                .append(" failed, ")
                .append(report.count(Verdict.SKIPPED))
                .append(" skipped</p>\n");
        report.results().forEach(result -> add(page, result));
        return page.append("</body>\n</html>\n").toString();
    }

    private static void add(StringBuilder page, Result result) {
        boolean isOpen = result.verdict() == Verdict.FAIL || result.verdict() == Verdict.WARN;
        page.append("<details")
                .append(isOpen ? " open" : "")
                .append("><summary class=\"")
                .append(result.verdict().name().toLowerCase(Locale.ROOT))
                .append("\"><span class=\"verdict\">")
                .append(result.verdict())
                .append("</span> <b>")
                .append(escaped(result.scenario()))
                .append("</b> ")
                .append(escaped(result.seen()))
                .append("<span class=\"time\">")
                .append(Words.time(result.duration()))
                .append("</span></summary>\n<dl><dt>expected</dt><dd>")
                .append(escaped(result.expected()))
                .append("</dd></dl>\n");
        result.findings().forEach(finding -> add(page, finding));
        if (!result.frames().isEmpty()) {
            TimelinePicture.add(page, result.frames());
            page.append("<details><summary>").append(result.frames().size()).append(" frames</summary>");
            add(page, result.frames());
            page.append("</details>\n");
        }
        page.append("</details>\n");
    }

    private static void add(StringBuilder page, Finding finding) {
        page.append("<div class=\"finding ")
                .append(finding.error() ? "fail" : "warn")
                .append("\"><b>")
                .append(escaped(finding.rule()))
                .append("</b>")
                .append(finding.times() > 1 ? " " + finding.times() + " times" : "")
                .append("<dl><dt>seen</dt><dd>")
                .append(escaped(finding.seen()))
                .append("</dd><dt>so</dt><dd>")
                .append(escaped(finding.consequence()))
                .append("</dd></dl>");
        add(page, finding.frames());
        page.append("</div>\n");
    }

    private static void add(StringBuilder page, List<Frame> frames) {
        page.append("<div class=\"frames\">");
        for (Frame frame : frames) {
            String style = switch (frame.kind()) {
                case TO_SERVER -> "out";
                case FROM_SERVER -> "in";
                case EVENT -> "event";
            };
            page.append("<div class=\"")
                    .append(style)
                    .append("\">")
                    .append(String.format(Locale.ROOT, "%9s %s ", Words.time(frame.at()), arrow(frame.kind())))
                    .append(escaped(frame.text()))
                    .append("</div>");
        }
        page.append("</div>\n");
    }

    private static String arrow(Frame.Kind kind) {
        return switch (kind) {
            case TO_SERVER -> "→";
            case FROM_SERVER -> "←";
            case EVENT -> "·";
        };
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c < ' ' && c != '\n' && c != '\t' ? '\uFFFD' : c);
            }
        }
        return escaped.toString();
    }
}
