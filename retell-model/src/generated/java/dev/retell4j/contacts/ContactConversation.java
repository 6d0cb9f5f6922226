package dev.retell4j.contacts;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.retell4j.analysis.UserSentiment;
import dev.retell4j.internal.json.ForeignMapper;
import dev.retell4j.internal.json.JsonUnion;
import dev.retell4j.types.Direction;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A call or chat with a contact, told apart by {@code type}.
 *
 * <p>Part of {@link ContactConversationPage}.
 */
@JsonUnion(
        tag = "type",
        members = {
            @JsonUnion.Member(type = ContactCall.class, tags = "call"),
            @JsonUnion.Member(type = ContactChat.class, tags = "chat")
        },
        unknown = UnknownContactConversation.class)
@JsonDeserialize(using = ForeignMapper.Reader.class)
public sealed interface ContactConversation permits ContactCall, ContactChat, UnknownContactConversation {
    /**
     * A call with a contact, in brief.
     *
     * @param callId {@code call_id}
     * @return the member with only its required fields
     */
    static ContactCall call(String callId) {
        return ContactCall.builder().callId(callId).build();
    }

    /**
     * A chat with a contact, in brief.
     *
     * @param chatId {@code chat_id}
     * @return the member with only its required fields
     */
    static ContactChat chat(String chatId) {
        return ContactChat.builder().chatId(chatId).build();
    }

    /**
     * Tells the members of the union apart.
     *
     * @return {@code type}; one of {@code call}, {@code chat}
     * @throws dev.retell4j.errors.RetellDecodeException when the response does not have it
     */
    String type();

    /**
     * Which side started the conversation.
     *
     * @return {@code direction}; empty when absent
     */
    Optional<Direction> direction();

    /**
     * Why the conversation ended.
     *
     * @return {@code disconnection_reason}; empty when absent
     */
    Optional<String> disconnectionReason();

    /**
     * Length of the conversation.
     *
     * @return {@code duration_ms}, in milliseconds on the wire; empty when absent
     */
    Optional<Duration> duration();

    /**
     * Mood of the contact over the conversation.
     *
     * @return {@code sentiment}; empty when absent
     */
    Optional<UserSentiment> sentiment();

    /**
     * When the conversation began.
     *
     * @return {@code start_timestamp}, in milliseconds on the wire; empty when absent
     */
    Optional<Instant> startTimestamp();

    /**
     * Whether the analysis judged the conversation successful.
     *
     * @return {@code successful}; empty when absent
     */
    Optional<Boolean> successful();

    /**
     * Short account of the conversation.
     *
     * @return {@code summary}; empty when absent
     */
    Optional<String> summary();

    /**
     * Calls the visitor's method for this member.
     *
     * @param visitor what to do with each member
     * @param <R> the type of the result
     * @return what the visitor returns
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * What to do with each member of {@link ContactConversation}.
     *
     * @param <R> the type of the result
     */
    interface Visitor<R> {
        /**
         * Handles a {@link ContactCall}.
         *
         * @param value the member
         * @return the result
         */
        R visitCall(ContactCall value);

        /**
         * Handles a {@link ContactChat}.
         *
         * @param value the member
         * @return the result
         */
        R visitChat(ContactChat value);

        /**
         * Handles a member that this version of the library does not know.
         *
         * @param value the member
         * @return the result
         */
        R visitUnknown(UnknownContactConversation value);
    }
}
