package dev.retell4j.mcp.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.types.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AnswerLimitTest {
    @Test
    void cut_smallStructure_staysAsItIs() {
        Json small = Json.parse("{\"a\":[1,2,3]}");

        assertThat(AnswerLimit.cut(small, 1_000).structure()).isSameAs(small);
        assertThat(AnswerLimit.cut(small, 1_000).notices()).isEmpty();
    }

    @Test
    void cut_longText_losesItsEnd() {
        Json long1 = Json.of(Map.of("transcript", "a".repeat(100_000), "id", "call_1"));

        AnswerLimit.Limited limited = AnswerLimit.cut(long1, 10_000);

        assertThat(limited.structure().get("transcript").flatMap(Json::asString).orElseThrow())
                .hasSizeBetween(7_000, 9_000)
                .endsWith("more characters)");
        assertThat(limited.structure().get("id").flatMap(Json::asString)).contains("call_1");
        assertThat(limited.notices()).containsExactly("`transcript` is cut: it has 100000 characters");
    }

    @Test
    void cut_listWithinAnObject_keepsCursorOfThePage() {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            many.add("word" + i);
        }
        Json json = Json.of(Map.of("call", Map.of("words", many), "cursor", "c"));

        AnswerLimit.Limited limited = AnswerLimit.cut(json, 10_000);

        assertThat(limited.structure().get("cursor")).isPresent();
        assertThat(limited.notices())
                .singleElement()
                .asString()
                .startsWith("`call.words` shows")
                .contains("of 5000");
    }

    @Test
    void cut_manySmallProperties_areLeftOut() {
        Map<String, Object> many = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            many.put("key" + i, i);
        }
        Json json = Json.of(Map.of("metadata", many, "id", "call_1"));

        AnswerLimit.Limited limited = AnswerLimit.cut(json, 10_000);

        assertThat(limited.structure().get("metadata")).isEmpty();
        assertThat(limited.structure().get("id")).isPresent();
        assertThat(limited.notices()).singleElement().asString().contains("`metadata` is left out");
    }

    @Test
    void cut_textBetweenSurrogates_staysWhole() {
        String cut = AnswerLimit.cut("a😀😀", 2);

        assertThat(cut).isEqualTo("a… (4 more characters)");
    }

    @Property(seed = "20261123", tries = 200)
    void cut_anything_fitsAndKeepsItsKinds(
            @ForAll("objects") Map<String, Object> object, @ForAll @IntRange(min = 2_000, max = 20_000) int bytes) {
        Json before = Json.of(object);

        AnswerLimit.Limited limited = AnswerLimit.cut(before, bytes);

        assertThat(limited.structure().bytes().length).isLessThanOrEqualTo(bytes + 300);
        assertThat(limited.notices().isEmpty()).isEqualTo(before.bytes().length <= bytes);
        for (String name : limited.structure().names()) {
            if (!name.equals("truncated")) {
                assertSameKinds(
                        before.get(name).orElseThrow(),
                        limited.structure().get(name).orElseThrow());
            }
        }
    }

    /** What is cut fits the schema that it fitted before, as far as kinds of values go. */
    private static void assertSameKinds(Json before, Json after) {
        assertThat(after.isArray()).isEqualTo(before.isArray());
        assertThat(after.isObject()).isEqualTo(before.isObject());
        assertThat(after.isString()).isEqualTo(before.isString());
        assertThat(after.isNumber()).isEqualTo(before.isNumber());
        assertThat(after.names()).isEqualTo(before.names());
        List<Json> elements = after.elements();
        assertThat(elements.size()).isLessThanOrEqualTo(before.elements().size());
        for (int i = 0; i < elements.size(); i++) {
            assertSameKinds(before.elements().get(i), elements.get(i));
        }
        for (String name : after.names()) {
            assertSameKinds(before.get(name).orElseThrow(), after.get(name).orElseThrow());
        }
    }

    @Provide
    Arbitrary<Map<String, Object>> objects() {
        Arbitrary<Object> texts =
                Arbitraries.strings().withChars("aä😀\n\"").ofMaxLength(3_000).map(one -> one);
        Arbitrary<Object> simple =
                Arbitraries.oneOf(texts, Arbitraries.integers().map(one -> one));
        Arbitrary<Object> lists = simple.list().ofMaxSize(60).map(one -> one);
        Arbitrary<Object> nested = Arbitraries.maps(Arbitraries.of("p", "q", "r"), Arbitraries.oneOf(simple, lists))
                .ofMaxSize(3)
                .list()
                .ofMaxSize(20)
                .map(one -> one);
        return Arbitraries.maps(
                        Arbitraries.of("items", "cursor", "id", "text", "other"),
                        Arbitraries.oneOf(simple, lists, nested))
                .ofMaxSize(5);
    }
}
