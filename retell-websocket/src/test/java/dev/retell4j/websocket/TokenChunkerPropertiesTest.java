package dev.retell4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.websocket.TokenChunker.Style;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TokenChunkerPropertiesTest {
    private static final Pattern NUMBER = Pattern.compile("\\d[.,]\\d");

    @Provide
    Arbitrary<List<String>> tokens() {
        Arbitrary<String> usual = Arbitraries.of(
                "Hello", " you", ".", ",", " ", "3", ".14", "1,000", "!", "?", "\n", "Dr.", "e.g.", "。", "你好", "，",
                "\"", "...", " – ", ":", "\ud83d", "\ude00", "😀", "a", "");
        return Arbitraries.oneOf(usual, Arbitraries.strings().ofMaxLength(12))
                .list()
                .ofMaxSize(40);
    }

    @Property(seed = "20261123", tries = 3_000)
    void pieces_anyTokensAndTimes_areTheTokens(
            @ForAll("tokens") List<String> tokens,
            @ForAll Style style,
            @ForAll @IntRange(min = 2, max = 60) int maxLength,
            @ForAll long seed) {
        Random random = new Random(seed);
        TokenChunker chunker = TokenChunker.of(style, Duration.ofNanos(10), maxLength);
        long now = random.nextLong();
        List<String> pieces = new ArrayList<>();
        StringBuilder given = new StringBuilder();
        for (String token : tokens) {
            now += random.nextInt(8);
            if (random.nextInt(3) == 0) {
                boolean isDue = chunker.deadline().isPresent()
                        && now - chunker.deadline().getAsLong() >= 0;
                Optional<String> due = chunker.due(now);
                assertThat(due.isPresent()).isEqualTo(isDue);
                due.ifPresent(pieces::add);
            }
            given.append(token);
            pieces.addAll(chunker.add(token, now));
            int held = given.length() - String.join("", pieces).length();
            assertThat(held).isBetween(0, maxLength);
        }
        chunker.finish().ifPresent(pieces::add);

        assertThat(String.join("", pieces)).isEqualTo(given.toString());
        assertThat(pieces).allSatisfy(piece -> assertThat(piece.length()).isBetween(1, maxLength));
    }

    @Property(seed = "20261123", tries = 2_000)
    void pieces_withinTheLimits_tearNoNumberAndNoPair(
            @ForAll("tokens") List<String> tokens, @ForAll Style style, @ForAll boolean inTime) {
        if (style == Style.TOKENS) {
            return;
        }
        TokenChunker chunker = TokenChunker.of(style, Duration.ofNanos(10), 100_000);
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            pieces.addAll(chunker.add(tokens.get(i), inTime ? 0 : i * 7L));
            chunker.due(inTime ? 0 : i * 7L).ifPresent(pieces::add);
        }
        chunker.finish().ifPresent(pieces::add);

        String all = String.join("", pieces);
        int at = 0;
        for (String piece : pieces) {
            at += piece.length();
            if (at < all.length()) {
                assertThat(Character.isSurrogatePair(all.charAt(at - 1), all.charAt(at)))
                        .isFalse();
            }
        }
        Matcher number = NUMBER.matcher(all);
        while (number.find()) {
            int start = number.start();
            assertThat(pieces.stream().mapToInt(String::length).toArray()).satisfies(lengths -> {
                int end = 0;
                for (int length : lengths) {
                    end += length;
                    assertThat(end).isNotIn(start + 1, start + 2);
                }
            });
        }
    }
}
