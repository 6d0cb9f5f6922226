package dev.retell4j.simulator.internal.chat;

import dev.retell4j.simulator.internal.state.State;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All chats, in order of creation. Used under the workspace's lock. */
public final class ChatStore implements State {
    private final Map<String, ChatRecord> chats = new LinkedHashMap<>();
    private long sequence;

    public long nextSequence() {
        return sequence++;
    }

    public void add(ChatRecord chat) {
        chats.put(chat.id(), chat);
    }

    public @Nullable ChatRecord find(String id) {
        return chats.get(id);
    }

    public void remove(String id) {
        chats.remove(id);
    }

    public Collection<ChatRecord> all() {
        return chats.values();
    }

    @Override
    public Runnable capture() {
        Map<String, ChatRecord> copy = copy(chats);
        long captured = sequence;
        return () -> {
            chats.clear();
            chats.putAll(copy(copy));
            sequence = captured;
        };
    }

    private static Map<String, ChatRecord> copy(Map<String, ChatRecord> from) {
        Map<String, ChatRecord> copy = new LinkedHashMap<>();
        from.forEach((id, chat) -> copy.put(id, new ChatRecord(chat)));
        return copy;
    }
}
