package dev.retell4j.transcripts;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonUnion;
import dev.retell4j.types.Speaker;
import java.time.Instant;
import java.util.Optional;

/**
 * One entry of a chat, told apart by {@code role}.
 *
 * <p>Part of {@link dev.retell4j.chats.ChatCompletion}, {@link dev.retell4j.chats.Chat},
 * {@link dev.retell4j.playground.PlaygroundCompletionCreate}, {@link dev.retell4j.playground.PlaygroundCompletion}.
 */
@JsonUnion(
        tag = "role",
        members = {
            @JsonUnion.Member(
                    type = ChatMessage.class,
                    tags = {"user", "agent"}),
            @JsonUnion.Member(type = ToolCallInvocationMessage.class, tags = "tool_call_invocation"),
            @JsonUnion.Member(type = ToolCallResultMessage.class, tags = "tool_call_result"),
            @JsonUnion.Member(type = NodeTransitionMessage.class, tags = "node_transition"),
            @JsonUnion.Member(type = StateTransitionMessage.class, tags = "state_transition"),
            @JsonUnion.Member(type = InjectedMessage.class, tags = "injected"),
            @JsonUnion.Member(type = SmsMessage.class, tags = "sms")
        },
        unknown = UnknownChatEntry.class)
@JsonDeserialize(using = ForeignMapper.Reader.class)
public sealed interface ChatEntry
        permits ChatMessage,
                ToolCallInvocationMessage,
                ToolCallResultMessage,
                NodeTransitionMessage,
                StateTransitionMessage,
                InjectedMessage,
                SmsMessage,
                UnknownChatEntry {
    /**
     * A message of the agent or the user in a chat.
     *
     * @param content {@code content}
     * @param role {@code role}
     * @return the member with only its required fields
     */
    static ChatMessage message(String content, Speaker role) {
        return ChatMessage.builder().content(content).role(role).build();
    }

    /**
     * What a tool called during a chat gave back.
     *
     * @param content {@code content}
     * @param toolCallId {@code tool_call_id}
     * @return the member with only its required fields
     */
    static ToolCallResultMessage toolCallResult(String content, String toolCallId) {
        return ToolCallResultMessage.builder()
                .content(content)
                .toolCallId(toolCallId)
                .build();
    }

    /**
     * A chat entry saying that the conversation flow moved from one node to another.
     *
     * @return the member with only its required fields
     */
    static NodeTransitionMessage nodeTransition() {
        return NodeTransitionMessage.builder().build();
    }

    /**
     * A chat entry saying that a multi-state language model moved from one state to another.
     *
     * @return the member with only its required fields
     */
    static StateTransitionMessage stateTransition() {
        return StateTransitionMessage.builder().build();
    }

    /**
     * Text put into a chat from outside the conversation.
     *
     * @param content {@code content}
     * @return the member with only its required fields
     */
    static InjectedMessage injected(String content) {
        return InjectedMessage.builder().content(content).build();
    }

    /**
     * A text message within a chat's entries.
     *
     * @param content {@code content}
     * @return the member with only its required fields
     */
    static SmsMessage sms(String content) {
        return SmsMessage.builder().content(content).build();
    }

    /**
     * When the entry came about.
     *
     * @return {@code created_timestamp}, in milliseconds on the wire; empty when absent
     */
    Optional<Instant> createdTimestamp();

    /**
     * Identifier of the entry.
     *
     * @return {@code message_id}; empty when absent
     */
    Optional<String> messageId();

    /**
     * Calls the visitor's method for this member.
     *
     * @param visitor what to do with each member
     * @param <R> the type of the result
     * @return what the visitor returns
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * What to do with each member of {@link ChatEntry}.
     *
     * @param <R> the type of the result
     */
    interface Visitor<R> {
        /**
         * Handles a {@link ChatMessage}.
         *
         * @param value the member
         * @return the result
         */
        R visitMessage(ChatMessage value);

        /**
         * Handles a {@link ToolCallInvocationMessage}.
         *
         * @param value the member
         * @return the result
         */
        R visitToolCallInvocation(ToolCallInvocationMessage value);

        /**
         * Handles a {@link ToolCallResultMessage}.
         *
         * @param value the member
         * @return the result
         */
        R visitToolCallResult(ToolCallResultMessage value);

        /**
         * Handles a {@link NodeTransitionMessage}.
         *
         * @param value the member
         * @return the result
         */
        R visitNodeTransition(NodeTransitionMessage value);

        /**
         * Handles a {@link StateTransitionMessage}.
         *
         * @param value the member
         * @return the result
         */
        R visitStateTransition(StateTransitionMessage value);

        /**
         * Handles a {@link InjectedMessage}.
         *
         * @param value the member
         * @return the result
         */
        R visitInjected(InjectedMessage value);

        /**
         * Handles a {@link SmsMessage}.
         *
         * @param value the member
         * @return the result
         */
        R visitSms(SmsMessage value);

        /**
         * Handles a member that this version of the library does not know.
         *
         * @param value the member
         * @return the result
         */
        R visitUnknown(UnknownChatEntry value);
    }
}
