package dev.retell4j.examples.tour;

import dev.retell4j.RetellClient;
import dev.retell4j.calls.Call;
import dev.retell4j.calls.CallStatus;
import dev.retell4j.transcripts.NodeTransitionUtterance;
import dev.retell4j.transcripts.ToolCallInvocationUtterance;
import dev.retell4j.transcripts.TranscriptEntry;
import dev.retell4j.transcripts.TranscriptText;
import dev.retell4j.transcripts.Utterance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Follows a call by asking for it again and again, and tells what has changed. */
final class CallWatch {
    private static final int MEANINGS = Details.VALUES + 13;

    private final RetellClient retell;
    private final Terminal terminal;
    private final Clock clock;
    private final Instant placed;
    private String status = "";
    private int told;

    CallWatch(RetellClient retell, Terminal terminal, Clock clock) {
        this.retell = retell;
        this.terminal = terminal;
        this.clock = clock;
        placed = clock.instant();
    }

    /** Waits for the end of the call and for what is found out about it afterwards. */
    Call untilAnalysed(Call dialled, Details details) {
        tellStatus(dialled, details);
        Call analysed = Patience.until(
                "the end and the analysis of the call", () -> look(dialled.callId(), details), Call::isAnalysed);
        details.last(event(Style.BOLD, "analysed", "summary, mood and the agent's questions"));
        return analysed;
    }

    private Call look(String callId, Details details) {
        Call call = retell.calls().retrieve(callId);
        tellStatus(call, details);
        tellEvents(call.transcriptWithToolCalls(), details);
        terminal.status(passing(call));
        return call;
    }

    private void tellStatus(Call call, Details details) {
        if (!call.callStatus().asString().equals(status)) {
            if (call.isFinished()) {
                tellEvents(call.transcriptWithToolCalls(), details);
            }
            status = call.callStatus().asString();
            details.line(event(Style.BOLD, status, meaning(call)));
        }
    }

    private static String meaning(Call call) {
        if (call.callStatus().equals(CallStatus.REGISTERED)) {
            return "the phone rings";
        }
        if (call.callStatus().equals(CallStatus.ONGOING)) {
            return "somebody has answered";
        }
        return call.disconnectionReason().map(reason -> reason.asString()).orElse("");
    }

    private void tellEvents(List<TranscriptEntry> entries, Details details) {
        for (TranscriptEntry entry : entries.subList(Math.min(told, entries.size()), entries.size())) {
            if (entry instanceof NodeTransitionUtterance move) {
                details.line(event(Style.EVENT, "  state", move.formerNodeName() + " → " + move.newNodeName()));
            } else if (entry instanceof ToolCallInvocationUtterance tool) {
                details.line(event(Style.EVENT, "  tool", tool.name()));
            }
        }
        told = entries.size();
    }

    private Line event(Style style, String name, String meaning) {
        return timed().add(style, name).to(MEANINGS).add(meaning);
    }

    private Line passing(Call call) {
        List<Utterance> spoken = call.transcriptObject();
        String latest = spoken.isEmpty() ? "" : TranscriptText.line(spoken.get(spoken.size() - 1));
        return timed().add(Style.FAINT, "  " + Wording.shorten(latest, Terminal.WIDTH - Details.VALUES - 2));
    }

    private Line timed() {
        double seconds = Duration.between(placed, clock.instant()).toMillis() / 1000.0;
        String time = String.format(Locale.ROOT, "%.1f s", seconds);
        return new Line().endingAt(Details.VALUES - 4, Style.FAINT, time).to(Details.VALUES);
    }
}
