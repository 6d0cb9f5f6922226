package dev.retell4j.simulator.internal.chat;

/** Is told what happens to chats; under the workspace's lock, so it must not wait for anything. */
@FunctionalInterface
public interface ChatWatcher {
    /**
     * Something has happened.
     *
     * @param chat the chat as it is now
     * @param event what has happened
     */
    void happened(ChatRecord chat, ChatEvent event);
}
