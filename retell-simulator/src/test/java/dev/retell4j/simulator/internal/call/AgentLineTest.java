package dev.retell4j.simulator.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgentLineTest {
    private final AgentLine line = new AgentLine();

    /** Says everything that can be said by now, without pauses, and returns what the transcript has then. */
    private List<Entry> sayAll() {
        List<Entry> entries = new ArrayList<>();
        long now = 0;
        while (line.hasMore()) {
            entries.addAll(line.start(now, 1));
            now = line.until();
            entries.addAll(line.finish());
        }
        line.close(entries);
        return entries;
    }

    private static List<String> texts(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry instanceof Entry.Spoken spoken
                        ? spoken.text()
                        : entry.toJson().toString())
                .toList();
    }

    @Test
    void add_withoutAWholeSentence_isNotSaidYet() {
        line.add("That is ", false);
        line.add("twelve", false);
        assertThat(line.hasMore()).isFalse();

        line.end();
        assertThat(texts(sayAll())).containsExactly("That is twelve");
    }

    @Test
    void add_sentences_areSaidAsTheyAreWhole() {
        line.add("One moment. Let me", false);

        assertThat(texts(sayAll())).containsExactly("One moment.");
        line.add(" see.", false);
        assertThat(texts(sayAll())).containsExactly("Let me see.");
    }

    @Test
    void add_aPointInANumber_isNoEnd() {
        line.add("It costs 3.", false);
        assertThat(line.hasMore()).isFalse();

        line.add("50 euros.", false);
        line.end();
        assertThat(texts(sayAll())).containsExactly("It costs 3.50 euros.");
    }

    @Test
    void finish_sentencesWithoutAPause_areOneUtterance() {
        line.add("Hello there. How are you? ", false);
        line.end();

        assertThat(texts(sayAll())).containsExactly("Hello there. How are you?");
    }

    @Test
    void start_afterAPause_beginsAnotherUtterance() {
        line.add("Hello there. ", false);
        List<Entry> entries = new ArrayList<>(line.start(0, 1));
        entries.addAll(line.finish());
        line.add("Are you still there?", false);
        line.end();
        entries.addAll(line.start(line.until() + 5_000, 1));
        entries.addAll(line.finish());
        line.close(entries);

        assertThat(texts(entries)).containsExactly("Hello there.", "Are you still there?");
    }

    @Test
    void tell_aTool_standsBehindTheWordsBeforeIt() {
        line.add("One moment. ", false);
        line.tell(new Entry.KeyPress("1"));
        line.add("Done.", false);
        line.end();

        assertThat(texts(sayAll())).containsExactly("One moment.", "{\"role\":\"dtmf\",\"digit\":\"1\"}", "Done.");
    }

    @Test
    void cut_keepsWhatWasSaid_andWhatWasTold() {
        line.add("We open at eight in the morning. We close at six.", false);
        line.tell(new Entry.KeyPress("1"));
        line.end();
        line.start(0, 1);
        long atWord = line.endOfWord(3);

        List<Entry> entries = line.cut(atWord);

        assertThat(texts(entries)).containsExactly("We open at", "{\"role\":\"dtmf\",\"digit\":\"1\"}");
        assertThat(line.isSpeaking()).isFalse();
        assertThat(line.hasMore()).isFalse();
    }

    @Test
    void soFar_whileASentenceIsSaid_hasItsWordsUntilNow() {
        line.add("We open at eight.", false);
        line.end();
        line.start(1_000, 1);

        Entry.Spoken soFar = line.soFar(line.endOfWord(2));

        assertThat(soFar).isNotNull();
        assertThat(soFar.text()).isEqualTo("We open");
        assertThat(soFar.start()).isEqualTo(1.0);
        assertThat(line.soFar(1_000)).isNull();
    }

    @Test
    void isFirm_isThatOfTheSentence() {
        line.add("You cannot stop this. ", true);
        line.add("But this.", false);
        line.end();

        line.start(0, 1);
        assertThat(line.isFirm()).isTrue();
        line.finish();
        assertThat(line.isFirm()).isFalse();
    }

    @Test
    void endOfWord_ofAnotherSentence_isNotKnown() {
        line.add("One two three. Four five.", false);
        line.end();
        line.start(0, 1);

        assertThat(line.endOfWord(3)).isEqualTo(line.until());
        assertThat(line.endOfWord(4)).isEqualTo(-1);
        line.finish();
        long second = line.until();
        line.start(second, 1);
        assertThat(line.endOfWord(4)).isGreaterThan(second);
        assertThat(line.wordsKnown()).isEqualTo(5);
    }
}
