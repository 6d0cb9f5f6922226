package dev.retell4j.transcripts;

import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.types.Json;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
            return roleOf(value);
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
     * @param entry the entry, or null where the list that came has one
     * @return one line; of an entry without its text only the role
     */
    public static String line(@Nullable TranscriptEntry entry) {
        if (entry == null) {
            return "[empty entry]";
        }
        try {
            return entry.accept(LINE);
        } catch (RetellDecodeException e) {
            return roleOf(entry);
        }
    }

    private static String roleOf(TranscriptEntry entry) {
        return "[" + Json.of(entry).get("role").flatMap(Json::asString).orElse("unknown entry") + "]";
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
