package dev.retell4j.webhooks.events;

import dev.retell4j.chats.Chat;
import dev.retell4j.chats.ChatStatus;

/**
 * More was written in a chat. Has to be asked for in the chat agent's {@code webhook_events}; what it holds is not
 * documented, and read as a chat. On the wire: {@code transcript_updated}, with a {@code chat} in place of a call.
 *
 * <p>Each one holds the whole transcript, so that only the newest is of interest. They can arrive out of order; see
 * {@link #progress()}.
 */
public final class ChatTranscriptUpdated extends ChatEvent {
    static final String EVENT = CallTranscriptUpdated.EVENT;

    ChatTranscriptUpdated(Envelope envelope, Chat chat) {
        super(envelope, chat);
    }

    /**
     * Tells whether this is the last update of the chat.
     *
     * @return true when the chat has an end, or a status that it cannot leave
     */
    public boolean isLast() {
        return chat().endTimestamp().isPresent()
                || Fields.orEmpty(chat(), Chat::chatStatus)
                        .filter(status -> status.equals(ChatStatus.ENDED) || status.equals(ChatStatus.ERROR))
                        .isPresent();
    }

    /**
     * Returns how far the chat had come, as {@link CallTranscriptUpdated#progress()} does for calls.
     *
     * @return a number of at least 0, without a meaning of its own; not comparable between chats
     */
    public long progress() {
        return Progress.of(
                isLast(),
                chat().messageWithToolCalls().size(),
                chat().transcript().map(String::length).orElse(0));
    }
}
