package dev.retell4j.simulator.internal.contact;

import dev.retell4j.simulator.internal.contact.ConversationSource.Conversation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All conversations of all sources. */
public final class Conversations {
    /**
     * How much was spoken with one number.
     *
     * @param count how many conversations there were
     * @param lastMillis when the last one began
     */
    public record Tally(int count, long lastMillis) {
        private Tally plus(Tally other) {
            return new Tally(count + other.count, Math.max(lastMillis, other.lastMillis));
        }
    }

    private final List<ConversationSource> sources;

    public Conversations(ConversationSource... sources) {
        this.sources = List.of(sources);
    }

    /** Counts the conversations by telephone number. */
    public Map<String, Tally> tallies() {
        Map<String, Tally> tallies = new HashMap<>();
        sources.forEach(source -> source.forEach(conversation ->
                tallies.merge(conversation.number(), new Tally(1, conversation.startMillis()), Tally::plus)));
        return tallies;
    }

    /** Returns the conversations with one number; no two have the same sequence. */
    public List<Conversation> with(String number) {
        List<Conversation> found = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            int index = i;
            sources.get(i).forEach(conversation -> {
                if (conversation.number().equals(number)) {
                    long sequence = conversation.sequence() * sources.size() + index;
                    found.add(new Conversation(number, conversation.startMillis(), sequence, conversation.brief()));
                }
            });
        }
        return found;
    }
}
