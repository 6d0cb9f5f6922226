package dev.retell4j.flows;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonUnion;
import dev.retell4j.types.Speaker;

/**
 * One entry of a sample conversation; told apart by {@code role}.
 *
 * <p>Part of {@link GlobalNodeFinetuneExample}, {@link FinetuneConversationExample}, {@link FinetuneTransitionExample}.
 */
@JsonUnion(
        tag = "role",
        members = {
            @JsonUnion.Member(
                    type = FinetuneExampleMessage.class,
                    tags = {"user", "agent"}),
            @JsonUnion.Member(type = FinetuneExampleToolCallInvocation.class, tags = "tool_call_invocation"),
            @JsonUnion.Member(type = FinetuneExampleToolCallResult.class, tags = "tool_call_result")
        },
        unknown = UnknownFinetuneExampleUtterance.class)
@JsonDeserialize(using = ForeignMapper.Reader.class)
public sealed interface FinetuneExampleUtterance
        permits FinetuneExampleMessage,
                FinetuneExampleToolCallInvocation,
                FinetuneExampleToolCallResult,
                UnknownFinetuneExampleUtterance {
    /**
     * Something said in a sample conversation.
     *
     * @param content {@code content}
     * @param role {@code role}
     * @return the member with only its required fields
     */
    static FinetuneExampleMessage message(String content, Speaker role) {
        return FinetuneExampleMessage.builder().content(content).role(role).build();
    }

    /**
     * The result of a tool call in a sample conversation.
     *
     * @param content {@code content}
     * @param toolCallId {@code tool_call_id}
     * @return the member with only its required fields
     */
    static FinetuneExampleToolCallResult toolCallResult(String content, String toolCallId) {
        return FinetuneExampleToolCallResult.builder()
                .content(content)
                .toolCallId(toolCallId)
                .build();
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
     * What to do with each member of {@link FinetuneExampleUtterance}.
     *
     * @param <R> the type of the result
     */
    interface Visitor<R> {
        /**
         * Handles a {@link FinetuneExampleMessage}.
         *
         * @param value the member
         * @return the result
         */
        R visitMessage(FinetuneExampleMessage value);

        /**
         * Handles a {@link FinetuneExampleToolCallInvocation}.
         *
         * @param value the member
         * @return the result
         */
        R visitToolCallInvocation(FinetuneExampleToolCallInvocation value);

        /**
         * Handles a {@link FinetuneExampleToolCallResult}.
         *
         * @param value the member
         * @return the result
         */
        R visitToolCallResult(FinetuneExampleToolCallResult value);

        /**
         * Handles a member that this version of the library does not know.
         *
         * @param value the member
         * @return the result
         */
        R visitUnknown(UnknownFinetuneExampleUtterance value);
    }
}
