package dev.retell4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retell4j.websocket.TokenChunker.Style;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenChunkerTest {
    private static final long MILLI = 1_000_000;

    private static List<String> pieces(Style style, Iterable<String> tokens) {
        TokenChunker chunker = TokenChunker.of(style, Duration.ofDays(1), 240);
        List<String> pieces = new ArrayList<>();
        tokens.forEach(token -> pieces.addAll(chunker.add(token, 0)));
        chunker.finish().ifPresent(pieces::add);
        return pieces;
    }

    /** All ways to give the text must end in the same pieces. */
    private static void assertPieces(Style style, String bars) {
        List<String> expected = List.of(bars.split("\\|"));
        String text = bars.replace("|", "");
        assertThat(pieces(style, text.codePoints().mapToObj(Character::toString).toList()))
                .as("character by character")
                .isEqualTo(expected);
        assertThat(pieces(style, List.of(text))).as("at once").isEqualTo(expected);
        assertThat(pieces(style, List.of(text.split("(?= )"))))
                .as("word by word")
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello. |How are you? |Fine!",
                "It is 3.14 or 1,000.50 m. |Next.",
                "At 10:30 a.m. tomorrow, Dr. Smith and Mr. J. Doe will see you. |Good?",
                "We have tyres, e.g. for vans, i.e. big ones. |Yes.",
                "\"Really?\" |he asked. |(Yes.) |\"No.\"",
                "Wait... |what?! |Oh.",
                "First line\n|second line\n|\n|third",
                "1. Tyres\n|2. Oil\n|3. Brakes. |All done.",
                "See https://example.com/a.b?c=1. |Or call.",
                "Version 2. |That is new.",
                "Am I? |So am I. |Good.",
                "你好。|今天天气怎么样？|很好！|再见",
                "「はい。」|そうです。|3.5キロです。",
                "مرحبا؟ |نعم.",
                "No end",
                "Ende z.B. hier. |Und da."
            })
    void sentences_variousTexts_endWhereSentencesEnd(String bars) {
        assertPieces(Style.SENTENCES, bars);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Yes, |the van is ready; |come at 10:30, |it costs 1,000 euros.",
                "Three things: |oil – |tyres — |brakes.",
                "well-known, |e.g. this",
                "好的，|我知道了：|谢谢。"
            })
    void clauses_variousTexts_endWhereClausesEnd(String bars) {
        assertPieces(Style.CLAUSES, bars);
    }

    @Test
    void tokens_anyText_comeAsTheyAre() {
        assertThat(pieces(Style.TOKENS, List.of("He", "", "llo", " you", "\n")))
                .containsExactly("He", "llo", " you", "\n");
    }

    @Test
    void tokens_splitPair_isPutTogether() {
        for (Style style : Style.values()) {
            List<String> pieces = pieces(style, List.of("a\ud83d", "\ude00b", "\ud83d"));
            assertThat(String.join("", pieces)).isEqualTo("a😀b\ud83d");
            assertThat(pieces).noneMatch(piece -> piece.startsWith("\ude00"));
        }
    }

    @Test
    void due_wordsHeldTooLong_areGiven() {
        TokenChunker chunker = TokenChunker.of(Style.SENTENCES, Duration.ofMillis(100), 240);
        assertThat(chunker.deadline()).isEmpty();
        assertThat(chunker.add("Let", 5 * MILLI)).isEmpty();
        assertThat(chunker.deadline()).isEmpty();
        assertThat(chunker.add(" me se", 20 * MILLI)).isEmpty();
        assertThat(chunker.deadline()).hasValue(105 * MILLI);
        assertThat(chunker.due(104 * MILLI)).isEmpty();
        assertThat(chunker.due(105 * MILLI)).contains("Let me ");
        assertThat(chunker.due(500 * MILLI)).isEmpty();
        assertThat(chunker.add("e what", 600 * MILLI)).isEmpty();
        assertThat(chunker.due(600 * MILLI)).contains("see ");
        assertThat(chunker.finish()).contains("what");
        assertThat(chunker.finish()).isEmpty();
        assertThat(chunker.deadline()).isEmpty();
    }

    @Test
    void due_afterAFullStop_isTheWholeSentence() {
        TokenChunker chunker = TokenChunker.of(Style.SENTENCES, Duration.ofMillis(100), 240);
        assertThat(chunker.add("One moment.", 0)).isEmpty();
        assertThat(chunker.due(100 * MILLI)).contains("One moment.");
        assertThat(chunker.add("It costs 3.", 200 * MILLI)).isEmpty();
        assertThat(chunker.due(300 * MILLI)).contains("It costs ");
        assertThat(chunker.add("50 euros. ", 300 * MILLI)).containsExactly("3.50 euros. ");
    }

    @Test
    void due_clockAroundZero_isUnderstood() {
        TokenChunker chunker = TokenChunker.of(Style.SENTENCES, Duration.ofMillis(1), 240);
        chunker.add("a b", Long.MAX_VALUE - 10);
        assertThat(chunker.due(Long.MAX_VALUE)).isEmpty();
        assertThat(chunker.due(Long.MIN_VALUE + MILLI)).contains("a ");
    }

    @Test
    void add_tooLong_isCutBetweenWords() {
        TokenChunker chunker = TokenChunker.of(Style.SENTENCES, Duration.ofDays(1), 10);
        assertThat(chunker.add("one two three fourteenletters x", 0))
                .containsExactly("one two ", "three ", "fourteenle");
        assertThat(chunker.finish()).contains("tters x");
        TokenChunker wide = TokenChunker.of(Style.SENTENCES, Duration.ofDays(1), 4);
        assertThat(wide.add("今天天气很好", 0)).containsExactly("今天天气");
        assertThat(wide.finish()).contains("很好");
        TokenChunker pairs = TokenChunker.of(Style.TOKENS, Duration.ofDays(1), 3);
        assertThat(pairs.add("😀😀😀", 0)).containsExactly("😀", "😀", "😀");
    }

    @Test
    void of_limitsOutOfBounds_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TokenChunker.of(Style.TOKENS, Duration.ZERO, 10))
                .withMessageContaining("maxHold must be above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TokenChunker.of(Style.TOKENS, Duration.ofMillis(1), 1))
                .withMessageContaining("maxLength must be at least 2");
        assertThat(TokenChunker.of(Style.CLAUSES, Duration.ofSeconds(Long.MAX_VALUE), Integer.MAX_VALUE)
                        .add("a, b", 0))
                .containsExactly("a, ");
    }
}
