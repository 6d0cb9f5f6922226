package dev.retell4j.examples.tour;

import dev.retell4j.transcripts.DtmfUtterance;
import dev.retell4j.transcripts.InjectedUtterance;
import dev.retell4j.transcripts.NodeTransitionUtterance;
import dev.retell4j.transcripts.SmsUtterance;
import dev.retell4j.transcripts.ToolCallInvocationUtterance;
import dev.retell4j.transcripts.ToolCallResultUtterance;
import dev.retell4j.transcripts.TranscriptEntry;
import dev.retell4j.transcripts.TranscriptText;
import dev.retell4j.transcripts.UnknownTranscriptEntry;
import dev.retell4j.transcripts.Utterance;
import dev.retell4j.transcripts.UtteranceRole;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Lays out a conversation: the agent on the left, the other side on the right, what happens in between. */
final class Conversation implements TranscriptEntry.Visitor<List<Line>> {
    private static final int LEFT = 11;
    private static final int RIGHT = 28;
    private static final int LABEL = 7;
    private static final int TEXT_WIDTH = Terminal.WIDTH - RIGHT - LABEL;

    static void show(List<TranscriptEntry> entries, Details details) {
        Conversation layout = new Conversation();
        entries.forEach(entry -> entry.accept(layout).forEach(details::line));
    }

    @Override
    public List<Line> visitUtterance(Utterance value) {
        boolean isAgent = value.role().equals(UtteranceRole.AGENT);
        int column = isAgent ? LEFT : RIGHT;
        Style style = isAgent ? Style.AGENT : Style.USER;
        String speaker = TranscriptText.line(value).split(":", 2)[0];
        List<Line> lines = new ArrayList<>();
        for (String text : Wording.wrap(value.content(), TEXT_WIDTH)) {
            Line line = new Line();
            if (lines.isEmpty()) {
                line.to(Terminal.INDENT)
                        .add(Style.FAINT, start(value))
                        .to(column)
                        .add(style, speaker);
            }
            lines.add(line.to(column + LABEL).add(text));
        }
        return lines;
    }

    private static String start(Utterance value) {
        OptionalDouble start = value.words().isEmpty()
                ? OptionalDouble.empty()
                : value.words().get(0).start();
        return start.isPresent() ? Wording.clock(start.getAsDouble()) : "";
    }

    @Override
    public List<Line> visitToolCallInvocation(ToolCallInvocationUtterance value) {
        return event("ƒ", "calls " + value.name() + " " + value.arguments());
    }

    @Override
    public List<Line> visitToolCallResult(ToolCallResultUtterance value) {
        return event("↳", (value.successful().orElse(true) ? "gets " : "fails: ") + value.content());
    }

    @Override
    public List<Line> visitNodeTransition(NodeTransitionUtterance value) {
        return event("→", "moves to state " + value.newNodeName());
    }

    @Override
    public List<Line> visitDtmf(DtmfUtterance value) {
        return event("#", "the user presses " + value.digit());
    }

    @Override
    public List<Line> visitSms(SmsUtterance value) {
        return event("·", "SMS: " + value.content());
    }

    @Override
    public List<Line> visitInjected(InjectedUtterance value) {
        return event("·", "the agent is told: " + value.content());
    }

    @Override
    public List<Line> visitUnknown(UnknownTranscriptEntry value) {
        return event("·", TranscriptText.line(value));
    }

    private static List<Line> event(String mark, String text) {
        String shown = Wording.shorten(text, Terminal.WIDTH - LEFT - LABEL - 2);
        return List.of(new Line().to(LEFT + LABEL).add(Style.EVENT, mark + " " + shown));
    }
}
