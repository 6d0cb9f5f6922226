package dev.retell4j.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retell4j.agents.ResponseEngine;
import dev.retell4j.agents.RetellLlmEngine;
import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.internal.json.JsonCodec;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "\"\"",
                "\"ü😀\"",
                "0",
                "1.0",
                "1.50",
                "-12345678901234567890123",
                "3.14159265358979323846264338327950288",
                "[]",
                "{}",
                "[null,[1,\"x\"],{\"a\":null}]",
                "{\"b\":1,\"a\":{\"\":[]},\"$extra\":2}"
            })
    void text_ofParsedJson_isThatJson(String text) {
        assertThat(Json.parse(text).text()).isEqualTo(text);
        assertThat(Json.parse(Json.parse(text.getBytes(StandardCharsets.UTF_8)).bytes()))
                .isEqualTo(Json.parse(text));
        assertThat(Json.parse(text)).isEqualTo(Json.parse(text)).hasSameHashCodeAs(Json.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "1 2", "{\"a\":}", "nul", "{} x"})
    void parse_whatIsNotOneJsonValue_throws(String text) {
        assertThatThrownBy(() -> Json.parse(text))
                .isInstanceOf(RetellDecodeException.class)
                .hasMessageStartingWith("Not one JSON value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "0e99999999999", "[1e-99999999999]", "{\"a\":{\"b\":1e3000000000}}"})
    void parse_exponentThatNoDecimalCanHave_throws(String text) {
        assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(RetellDecodeException.class);
        assertThatThrownBy(() -> Json.parse(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RetellDecodeException.class);
        assertThatThrownBy(() -> JsonCodec.read(text.getBytes(StandardCharsets.UTF_8), Json.class))
                .isInstanceOf(IOException.class);
    }

    @Test
    void parse_brokenJson_doesNotQuoteIt() {
        assertThatThrownBy(() -> Json.parse("{\"api_key\":\"key_planted_secret\" nonsense}"))
                .isInstanceOf(RetellDecodeException.class)
                .hasMessageNotContaining("planted");
    }

    @Test
    void of_plainJavaValues_areJson() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("text", "x");
        map.put("whole", 5);
        map.put("large", new BigInteger("123456789012345678901234567890"));
        map.put("exact", new BigDecimal("0.10"));
        map.put("truth", true);
        map.put("nothing", null);
        map.put("list", Arrays.asList(1L, null, Json.parse("[2]")));
        map.put("model", RetellLlmEngine.builder().llmId("llm_1").build());

        assertThat(Json.of(map).text())
                .isEqualTo("{\"text\":\"x\",\"whole\":5,\"large\":123456789012345678901234567890,\"exact\":0.10,"
                        + "\"truth\":true,\"nothing\":null,\"list\":[1,null,[2]],"
                        + "\"model\":{\"type\":\"retell-llm\",\"llm_id\":\"llm_1\"}}");
        assertThat(Json.of(null)).isSameAs(Json.NULL);
        assertThat(Json.of(Json.NULL)).isSameAs(Json.NULL);
    }

    @Test
    void of_whatHasNoJsonForm_throws() {
        Iterable<String> broken = () -> {
            throw new IllegalStateException();
        };

        assertThatThrownBy(() -> Json.of(broken)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void equals_sameJsonFromTextAndFromJava_isTrue() {
        assertThat(Json.of(5L)).isEqualTo(Json.parse("5")).hasSameHashCodeAs(Json.parse("5"));
        assertThat(Json.of((short) 5)).isEqualTo(Json.parse("5"));
        assertThat(Json.of(BigInteger.TEN)).isEqualTo(Json.parse("10"));
        assertThat(Json.of(new BigInteger("9223372036854775808"))).isEqualTo(Json.parse("9223372036854775808"));
        assertThat(Json.of(3_000_000_000L)).isEqualTo(Json.parse("3000000000"));
        assertThat(Json.of(1.5)).isEqualTo(Json.parse("1.5"));
        assertThat(Json.of(1.5f)).isEqualTo(Json.parse("1.5"));
        assertThat(Json.of(2.0)).isEqualTo(Json.parse("2"));
        assertThat(Json.parse("{\"a\":1,\"b\":2}")).isEqualTo(Json.parse("{\"b\":2,\"a\":1}"));
        assertThat(Json.parse("\"5\"")).isNotEqualTo(Json.parse("5"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"5e0", "179000000e000", "-0e0", "1.5e1", "1e3", "0e5", "1.50e-9", "12345678901234567890.5e1"})
    void equals_numberWithExponentReadWrittenAndReadAgain_isTrue(String text) {
        Json read = Json.parse(text);
        Json again = Json.parse(read.text());

        assertThat(again).isEqualTo(read).hasSameHashCodeAs(read);
        assertThat(again.asLong()).isEqualTo(read.asLong());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d", "a\\ude00b", "\\ude00\\ud83d", "😀\\ud83d", "\\ud83d\\ud83d\\ude00"})
    void text_ofHalfACharacter_survivesUtf8(String content) {
        Json read = Json.parse("{\"text\":\"" + content + "\"}");

        assertThat(Json.parse(read.text().getBytes(StandardCharsets.UTF_8))).isEqualTo(read);
        assertThat(Json.parse(read.bytes())).isEqualTo(read);
    }

    @Test
    void kinds_areToldApart() {
        assertThat(Json.parse("null").isNull()).isTrue();
        assertThat(Json.parse("{}").isObject()).isTrue();
        assertThat(Json.parse("[]").isArray()).isTrue();
        assertThat(Json.parse("\"\"").isString()).isTrue();
        assertThat(Json.parse("1").isNumber()).isTrue();
        assertThat(Json.parse("false").isBoolean()).isTrue();
        assertThat(Json.parse("1").isString()).isFalse();
    }

    @Test
    void accessors_ofAnObject_findItsProperties() {
        Json json = Json.parse("{\"b\":1,\"a\":null}");

        assertThat(json.names()).containsExactly("b", "a");
        assertThat(json.get("b").orElseThrow().asLong()).hasValue(1);
        assertThat(json.get("a")).containsSame(Json.NULL);
        assertThat(json.get("c")).isEmpty();
        assertThat(json.at(0)).isEmpty();
        assertThat(json.elements()).isEmpty();
    }

    @Test
    void accessors_ofAnArray_findItsElements() {
        Json json = Json.parse("[1,null]");

        assertThat(json.elements()).containsExactly(Json.of(1), Json.NULL);
        assertThat(json.at(1)).containsSame(Json.NULL);
        assertThat(json.at(2)).isEmpty();
        assertThat(json.get("a")).isEmpty();
        assertThat(json.names()).isEmpty();
    }

    @Test
    void asValue_ofAnotherKind_isEmpty() {
        assertThat(Json.parse("\"1\"").asLong()).isEmpty();
        assertThat(Json.parse("\"1\"").asDouble()).isEmpty();
        assertThat(Json.parse("\"true\"").asBoolean()).isEmpty();
        assertThat(Json.parse("1").asString()).isEmpty();
        assertThat(Json.parse("1.5").asLong()).isEmpty();
        assertThat(Json.parse("9223372036854775808").asLong()).isEmpty();
        assertThat(Json.parse("1.0").asLong()).hasValue(1);
        assertThat(Json.parse("9223372036854775807").asLong()).hasValue(Long.MAX_VALUE);
        assertThat(Json.parse("1.5").asDouble()).hasValue(1.5);
        assertThat(Json.parse("true").asBoolean()).contains(true);
    }

    @Test
    void as_typeThatFits_readsIt() {
        record Point(int x, List<String> names) {}

        assertThat(Json.parse("{\"x\":3,\"names\":[\"a\"]}").as(Point.class)).isEqualTo(new Point(3, List.of("a")));
        assertThat(Json.parse("{\"type\":\"retell-llm\",\"llm_id\":\"llm_1\"}")
                        .as(RetellLlmEngine.class)
                        .llmId())
                .isEqualTo("llm_1");
    }

    @Test
    void as_typeThatDoesNotFit_throwsNamingTypeAndPlace() {
        assertThatThrownBy(() -> Json.parse("{\"llm_id\":[\"planted\"]}").as(RetellLlmEngine.class))
                .isInstanceOf(RetellDecodeException.class)
                .hasMessageContaining("RetellLlmEngine")
                .hasMessageContaining("llm_id")
                .hasMessageNotContaining("planted");
    }

    @Test
    void toString_ofJsonWithSecrets_hidesThem() {
        Json json = Json.parse(
                "{\"name\":\"n\",\"api_key\":\"planted\",\"deep\":[{\"clientSecret\":{\"x\":\"planted\"}}]}");

        assertThat(json.toString()).contains("\"name\":\"n\"").contains("***").doesNotContain("planted");
        assertThat(json.text()).contains("planted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void parse_nothing_throws(String text) {
        assertThatThrownBy(() -> Json.parse(text))
                .isInstanceOf(RetellDecodeException.class)
                .hasMessage("Not one JSON value");
        assertThatThrownBy(() -> Json.parse(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RetellDecodeException.class);
    }

    @Test
    void as_ofNull_throwsExceptForJsonItself() {
        for (Class<?> type : List.of(String.class, int.class, RetellLlmEngine.class, ResponseEngine.class, Map.class)) {
            assertThatThrownBy(() -> Json.NULL.as(type))
                    .isInstanceOf(RetellDecodeException.class)
                    .hasMessageContaining(type.getSimpleName());
        }
        assertThat(Json.NULL.as(Json.class)).isSameAs(Json.NULL);
    }
}
