package dev.retell4j.simulator.internal.chat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Tells how much what a user wrote has to do with a description, by the words that both have in common. */
final class Affinity {
    private static final int SHORTEST_WORD = 4;
    private static final Set<String> COMMON = Set.of(
            "user",
            "users",
            "caller",
            "customer",
            "person",
            "agent",
            "want",
            "wants",
            "would",
            "like",
            "with",
            "that",
            "this",
            "have",
            "when",
            "then",
            "they",
            "their",
            "about",
            "from",
            "says",
            "asks",
            "what",
            "which",
            "please",
            "need",
            "needs",
            "said",
            "some",
            "there",
            "will",
            "your",
            "yours",
            "could");

    private final Set<String> words;

    Affinity(String userWords) {
        words = words(userWords);
    }

    /** Returns how many words of the description the user used, in one form or another. */
    int to(String description) {
        int shared = 0;
        for (String wanted : words(description)) {
            shared += words.stream().anyMatch(word -> word.startsWith(wanted) || wanted.startsWith(word)) ? 1 : 0;
        }
        return shared;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (word.length() >= SHORTEST_WORD && !COMMON.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }
}
