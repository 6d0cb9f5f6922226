package dev.retell4j.transcripts;

import java.util.List;
import java.util.stream.Collectors;

/** Renders a transcript for people. */
public final class TranscriptText {
    private static final TranscriptEntry.Visitor<String> LINE = new TranscriptEntry.Visitor<>() {
        @Override
        public String visitUtterance(Utterance value) {
            return speaker(value.role()) + ": " + value.content().strip();
        }

        @Override
        public String visitToolCallInvocation(ToolCallInvocationUtterance value) {
            return "[calls " + value.name() + " " + value.arguments() + "]";
        }

        @Override
        public String visitToolCallResult(ToolCallResultUtterance value) {
            return "[result " + value.content() + "]";
        }

        @Override
        public String visitNodeTransition(NodeTransitionUtterance value) {
            return "[" + value.formerNodeName() + " → " + value.newNodeName() + "]";
        }

        @Override
        public String visitDtmf(DtmfUtterance value) {
            return "[presses " + value.digit() + "]";
        }

        @Override
        public String visitSms(SmsUtterance value) {
            return "[SMS] " + value.content().strip();
        }

        @Override
        public String visitInjected(InjectedUtterance value) {
            return "[told the agent] " + value.content().strip();
        }

        @Override
        public String visitUnknown(UnknownTranscriptEntry value) {
            return "["
                    + value.json().get("role").flatMap(role -> role.asString()).orElse("unknown entry") + "]";
        }
    };

    private TranscriptText() {}

    /**
     * Renders a conversation.
     *
     * @param entries the entries in order
     * @return one line for each, without a line break at the end; empty for no entries
     */
    public static String render(List<? extends TranscriptEntry> entries) {
        return entries.stream().map(TranscriptText::line).collect(Collectors.joining("\n"));
    }

    /**
     * Renders one entry.
     *
     * @param entry the entry
     * @return one line
     */
    public static String line(TranscriptEntry entry) {
        return entry.accept(LINE);
    }

    private static String speaker(UtteranceRole role) {
        return role.known()
                .map(known -> switch (known) {
                    case AGENT -> "Agent";
                    case USER -> "User";
                    case TRANSFER_TARGET -> "Transfer target";
                })
                .orElseGet(role::asString);
    }
}
