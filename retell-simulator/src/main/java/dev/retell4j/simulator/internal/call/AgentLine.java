package dev.retell4j.simulator.internal.call;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an agent says whose words come from a server, piece by piece: what is to be said, and how far it has come. Times
 * are milliseconds of the call.
 *
 * <p>It is said sentence by sentence, and what was told of tools stands in the transcript where it was told: after the
 * words that were sent before.
 */
final class AgentLine {
    /** A pause up to which two sentences are one utterance. */
    private static final long ONE_UTTERANCE = 1_000;

    /** A full stop behind a digit may be the point of a number that goes on. */
    private static final Pattern SENTENCE = Pattern.compile(".*?(?:[.!?…。！？]+[\"')\\]]*(?:\\s+)|\\n+)", Pattern.DOTALL);

    private static final Pattern WHOLE = Pattern.compile(".*(?:[!?…。！？]|[^\\d.]\\.)[\"')\\]]*\\s*", Pattern.DOTALL);

    private sealed interface Part {}

    private record Words(String text, boolean firm) implements Part {}

    private record Told(Entry entry) implements Part {}

    private final Deque<Part> waiting;
    private String unfinished = "";
    private boolean unfinishedFirm;
    private @Nullable Words current;
    private long from;
    private long until;
    private String said = "";
    private long saidFrom;
    private long saidUntil;

    /** Words since the answer began: those before the current sentence, and those that are known. */
    private int wordsBefore;

    private int wordsKnown;
    private String text = "";

    AgentLine() {
        waiting = new ArrayDeque<>();
    }

    AgentLine(AgentLine other) {
        waiting = new ArrayDeque<>(other.waiting);
        unfinished = other.unfinished;
        unfinishedFirm = other.unfinishedFirm;
        current = other.current;
        from = other.from;
        until = other.until;
        said = other.said;
        saidFrom = other.saidFrom;
        saidUntil = other.saidUntil;
        wordsBefore = other.wordsBefore;
        wordsKnown = other.wordsKnown;
        text = other.text;
    }

    /** Begins another answer; what is left of the one before is still said. */
    void begin() {
        wordsBefore = 0;
        wordsKnown = 0;
        text = "";
    }

    /**
     * Adds to what is to be said.
     *
     * @param piece the words with their spaces
     * @param firm whether nobody can cut them off
     */
    void add(String piece, boolean firm) {
        text += piece;
        unfinished += piece;
        unfinishedFirm |= firm;
        Matcher sentence = SENTENCE.matcher(unfinished);
        int end = 0;
        while (sentence.find()) {
            queue(sentence.group());
            end = sentence.end();
        }
        String rest = unfinished.substring(end);
        if (WHOLE.matcher(rest).matches()) {
            queue(rest);
            rest = "";
        }
        unfinished = rest;
        unfinishedFirm = !rest.isEmpty() && (firm || end == 0 && unfinishedFirm);
    }

    /** Nothing more comes: what is left is a sentence as well. */
    void end() {
        queue(unfinished);
        unfinished = "";
        unfinishedFirm = false;
    }

    private void queue(String sentence) {
        int words = Speech.count(sentence);
        if (words > 0) {
            waiting.add(new Words(sentence, unfinishedFirm));
            wordsKnown += words;
        }
    }

    /** Adds something to the transcript, when the words before it were said. */
    void tell(Entry entry) {
        waiting.add(new Told(entry));
    }

    /** Returns all words of the answer, said or not. */
    String text() {
        return text;
    }

    /** Returns how many words of the answer are known. */
    int wordsKnown() {
        return wordsKnown;
    }

    boolean isSpeaking() {
        return current != null;
    }

    /** Returns when the current sentence ends. */
    long until() {
        return until;
    }

    /** Tells whether there is more to say. */
    boolean hasMore() {
        return waiting.stream().anyMatch(Words.class::isInstance);
    }

    /** Tells whether what comes next, or is being said, cannot be cut off. */
    boolean isFirm() {
        Words now = current;
        if (now != null) {
            return now.firm();
        }
        for (Part part : waiting) {
            if (part instanceof Words words) {
                return words.firm();
            }
        }
        return false;
    }

    /**
     * Returns when a word of the answer has been said, if it is in the current sentence.
     *
     * @param count which one, from 1
     * @return the time, or -1
     */
    long endOfWord(int count) {
        Words now = current;
        if (now == null || count <= wordsBefore || count > wordsBefore + Speech.count(now.text())) {
            return -1;
        }
        return Speech.endOfWord(now.text(), from, until, count - wordsBefore);
    }

    /** Begins to say the next sentence, and returns what is in the transcript by then. */
    List<Entry> start(long now, double rate) {
        List<Entry> entries = told();
        if (waiting.poll() instanceof Words words) {
            if (now - saidUntil > ONE_UTTERANCE) {
                close(entries);
            }
            current = words;
            from = now;
            until = now + Math.round(Speech.seconds(words.text(), rate) * 1_000);
        }
        return entries;
    }

    /** The current sentence is said; returns what is in the transcript by then. */
    List<Entry> finish() {
        Words now = current;
        if (now != null) {
            keep(now.text(), until);
            wordsBefore += Speech.count(now.text());
            current = null;
        }
        return told();
    }

    /** Returns what was told in front of the next words. */
    List<Entry> told() {
        List<Entry> entries = new ArrayList<>();
        while (waiting.peek() instanceof Told told) {
            close(entries);
            entries.add(told.entry());
            waiting.remove();
        }
        return entries;
    }

    private void keep(String words, long end) {
        if (words.isBlank()) {
            return;
        }
        if (said.isEmpty()) {
            saidFrom = from;
        }
        said += words;
        saidUntil = end;
    }

    /** Ends the utterance: what comes next is another one. */
    void close(List<Entry> entries) {
        if (!said.isBlank()) {
            entries.add(new Entry.Spoken(Step.Say.AGENT, said.strip(), saidFrom / 1000.0, saidUntil / 1000.0));
        }
        said = "";
    }

    /** Somebody cuts it off, and the rest is not said; returns what is in the transcript by then. */
    List<Entry> cut(long now) {
        Words speaking = current;
        if (speaking != null) {
            keep(Speech.said(speaking.text(), from, until, now), Math.min(now, until));
            current = null;
        }
        unfinished = "";
        unfinishedFirm = false;
        List<Entry> entries = new ArrayList<>();
        close(entries);
        for (Part part : waiting) {
            if (part instanceof Told told) {
                entries.add(told.entry());
            }
        }
        waiting.clear();
        return entries;
    }

    /** Returns what was said so far of an utterance that goes on, or null. */
    Entry.@Nullable Spoken soFar(long now) {
        Words speaking = current;
        String words = speaking == null ? said : said + Speech.said(speaking.text(), from, until, now);
        if (words.isBlank()) {
            return null;
        }
        long begin = said.isEmpty() ? from : saidFrom;
        long end = speaking == null ? saidUntil : Math.min(now, until);
        return new Entry.Spoken(Step.Say.AGENT, words.strip(), begin / 1000.0, Math.max(begin + 1, end) / 1000.0);
    }
}
