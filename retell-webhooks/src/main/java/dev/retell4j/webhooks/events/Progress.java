package dev.retell4j.webhooks.events;

/** Puts into one number what tells older transcripts of a conversation from newer ones. */
final class Progress {
    private static final long LAST = 1L << 62;
    private static final int MOST_ENTRIES = (1 << 30) - 1;

    private Progress() {}

    static long of(boolean isLast, int entries, int characters) {
        return (isLast ? LAST : 0) | (long) Math.min(entries, MOST_ENTRIES) << 32 | characters;
    }
}
