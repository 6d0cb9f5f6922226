package dev.retell4j.transcripts;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonUnion;

/**
 * One entry of a call's transcript with tool calls, told apart by {@code role}.
 *
 * <p>Part of {@link dev.retell4j.calls.PhoneCall}, {@link dev.retell4j.calls.WebCall}.
 */
@JsonUnion(
        tag = "role",
        members = {
            @JsonUnion.Member(
                    type = Utterance.class,
                    tags = {"agent", "user", "transfer_target"}),
            @JsonUnion.Member(type = ToolCallInvocationUtterance.class, tags = "tool_call_invocation"),
            @JsonUnion.Member(type = ToolCallResultUtterance.class, tags = "tool_call_result"),
            @JsonUnion.Member(type = NodeTransitionUtterance.class, tags = "node_transition"),
            @JsonUnion.Member(type = DtmfUtterance.class, tags = "dtmf"),
            @JsonUnion.Member(type = SmsUtterance.class, tags = "sms"),
            @JsonUnion.Member(type = InjectedUtterance.class, tags = "injected")
        },
        unknown = UnknownTranscriptEntry.class)
@JsonDeserialize(using = ForeignMapper.Reader.class)
public sealed interface TranscriptEntry
        permits Utterance,
                ToolCallInvocationUtterance,
                ToolCallResultUtterance,
                NodeTransitionUtterance,
                DtmfUtterance,
                SmsUtterance,
                InjectedUtterance,
                UnknownTranscriptEntry {
    /**
     * What a tool called during a call gave back.
     *
     * @param content {@code content}
     * @param toolCallId {@code tool_call_id}
     * @return the member with only its required fields
     */
    static ToolCallResultUtterance toolCallResult(String content, String toolCallId) {
        return ToolCallResultUtterance.builder()
                .content(content)
                .toolCallId(toolCallId)
                .build();
    }

    /**
     * A key was pressed during a call.
     *
     * @param digit {@code digit}
     * @return the member with only its required fields
     */
    static DtmfUtterance dtmf(String digit) {
        return DtmfUtterance.builder().digit(digit).build();
    }

    /**
     * A text message that belongs to a call's transcript.
     *
     * @param content {@code content}
     * @param timeSec {@code time_sec}
     * @return the member with only its required fields
     */
    static SmsUtterance sms(String content, double timeSec) {
        return SmsUtterance.builder().content(content).timeSec(timeSec).build();
    }

    /**
     * Text put into a running call through a live update.
     *
     * @param content {@code content}
     * @param timeSec {@code time_sec}
     * @return the member with only its required fields
     */
    static InjectedUtterance injected(String content, double timeSec) {
        return InjectedUtterance.builder().content(content).timeSec(timeSec).build();
    }

    /**
     * Calls the visitor's method for this member.
     *
     * @param visitor what to do with each member
     * @param <R> the type of the result
     * @return what the visitor returns
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * What to do with each member of {@link TranscriptEntry}.
     *
     * @param <R> the type of the result
     */
    interface Visitor<R> {
        /**
         * Handles a {@link Utterance}.
         *
         * @param value the member
         * @return the result
         */
        R visitUtterance(Utterance value);

        /**
         * Handles a {@link ToolCallInvocationUtterance}.
         *
         * @param value the member
         * @return the result
         */
        R visitToolCallInvocation(ToolCallInvocationUtterance value);

        /**
         * Handles a {@link ToolCallResultUtterance}.
         *
         * @param value the member
         * @return the result
         */
        R visitToolCallResult(ToolCallResultUtterance value);

        /**
         * Handles a {@link NodeTransitionUtterance}.
         *
         * @param value the member
         * @return the result
         */
        R visitNodeTransition(NodeTransitionUtterance value);

        /**
         * Handles a {@link DtmfUtterance}.
         *
         * @param value the member
         * @return the result
         */
        R visitDtmf(DtmfUtterance value);

        /**
         * Handles a {@link SmsUtterance}.
         *
         * @param value the member
         * @return the result
         */
        R visitSms(SmsUtterance value);

        /**
         * Handles a {@link InjectedUtterance}.
         *
         * @param value the member
         * @return the result
         */
        R visitInjected(InjectedUtterance value);

        /**
         * Handles a member that this version of the library does not know.
         *
         * @param value the member
         * @return the result
         */
        R visitUnknown(UnknownTranscriptEntry value);
    }
}
