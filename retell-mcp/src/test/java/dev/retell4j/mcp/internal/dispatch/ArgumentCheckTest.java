package dev.retell4j.mcp.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.mcp.tools.ReadingHandler;
import dev.retell4j.mcp.tools.Tool;
import dev.retell4j.mcp.tools.ToolResult;
import dev.retell4j.types.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class ArgumentCheckTest {
    private static final String SCHEMA = """
            {"type":"object","properties":{
              "text":{"type":"string","minLength":2,"maxLength":5,"pattern":"^[a-z]+$"},
              "whole":{"type":"integer","minimum":1,"maximum":10},
              "part":{"type":["number","null"],"exclusiveMinimum":0,"exclusiveMaximum":1},
              "flag":{"type":"boolean"},
              "order":{"type":"string","enum":["ascending","descending"]},
              "list":{"type":"array","minItems":1,"maxItems":3,"items":{"type":"integer"}},
              "deep":{"type":"object","properties":{"name":{"type":"string"}},"required":["name"],
                "additionalProperties":false},
              "open":{"type":"object"}},
             "required":["text"],"additionalProperties":false}""";

    private static ArgumentCheck.Checked check(String arguments) {
        return check(SCHEMA, arguments);
    }

    private static ArgumentCheck.Checked check(String schema, String arguments) {
        Tool tool = Tool.builder("tool").input(schema).reads(ReadingHandler.blocking(call -> ToolResult.text("")));
        return new ArgumentCheck(tool).check(Json.parse(arguments));
    }

    private static List<String> problems(String arguments) {
        return check(arguments).problems();
    }

    @Test
    void check_everythingRight_keepsItAsItIs() {
        String arguments = "{\"text\":\"abc\",\"whole\":10,\"part\":null,\"flag\":true,\"order\":\"ascending\","
                + "\"list\":[1,2],\"deep\":{\"name\":\"x\"},\"open\":{\"a\":{\"b\":[null]}}}";

        assertThat(check(arguments).problems()).isEmpty();
        assertThat(check(arguments).arguments().text()).isEqualTo(arguments);
    }

    @Test
    void check_wrongValues_saysWhichAndWhatIsAllowed() {
        assertThat(problems("{}")).containsExactly("`text` is required: a text");
        assertThat(problems("{\"text\":\"a\"}")).containsExactly("`text` must have 2 to 5 characters, but has 1");
        assertThat(problems("{\"text\":\"AB\"}")).containsExactly("`text` must match ^[a-z]+$");
        assertThat(problems("{\"text\":\"ab\",\"whole\":11}"))
                .containsExactly("`whole` must be at least 1 and at most 10, but is 11");
        assertThat(problems("{\"text\":\"ab\",\"whole\":1.5}"))
                .containsExactly("`whole` must be a whole number, but is the number 1.5");
        assertThat(problems("{\"text\":\"ab\",\"part\":1}"))
                .containsExactly("`part` must be more than 0 and less than 1, but is 1");
        assertThat(problems("{\"text\":\"ab\",\"order\":\"asending\"}"))
                .containsExactly("`order` must be one of ascending, descending; did you mean `ascending`?");
        assertThat(problems("{\"text\":\"ab\",\"list\":[1,\"b\",3,4]}"))
                .containsExactly(
                        "`list` must have 1 to 3 elements, but has 4",
                        "`list[1]` must be a whole number, but is a text");
        assertThat(problems("{\"text\":\"ab\",\"deep\":{\"nam\":\"x\"}}"))
                .containsExactly("`deep.nam` is not known; did you mean `name`?", "`deep.name` is required: a text");
        assertThat(problems("{\"text\":\"ab\",\"Order\":\"ascending\"}"))
                .containsExactly("`Order` is no argument of tool; did you mean `order`?");
        assertThat(problems("{\"text\":\"ab\",\"zzzzzz\":1}").get(0)).contains("allowed: text, whole, part");
        assertThat(problems("{\"text\":5}")).containsExactly("`text` must be a text, but is the number 5");
    }

    @Test
    void check_clearlyMeant_isTakenAsThat() {
        assertThat(check("{\"text\":\"ab\",\"whole\":\" 5\",\"part\":\"0.25\",\"flag\":\"true\",\"list\":\"[1]\","
                                + "\"deep\":\"{\\\"name\\\":\\\"x\\\"}\",\"order\":null}")
                        .arguments()
                        .text())
                .isEqualTo("{\"text\":\"ab\",\"whole\":5,\"part\":0.25,\"flag\":true,\"list\":[1],"
                        + "\"deep\":{\"name\":\"x\"}}");
    }

    @Test
    void check_notClearlyMeant_isWrong() {
        assertThat(problems("{\"text\":\"ab\",\"whole\":\"five\"}")).hasSize(1);
        assertThat(problems("{\"text\":\"ab\",\"whole\":\"0x5\"}")).hasSize(1);
        assertThat(problems("{\"text\":\"ab\",\"flag\":\"yes\"}")).hasSize(1);
        assertThat(problems("{\"text\":\"ab\",\"flag\":1}")).hasSize(1);
        assertThat(problems("{\"text\":\"ab\",\"list\":\"1,2\"}")).hasSize(1);
        assertThat(problems("{\"text\":\"ab\",\"list\":\"[1\"}")).hasSize(1);
        assertThat(problems("{\"text\":\"ab\",\"list\":1}")).hasSize(1);
        assertThat(problems("{\"text\":null}")).hasSize(1);
    }

    @Test
    void check_union_isLeftToTheLibrary() {
        String schema = "{\"type\":\"object\",\"properties\":{\"version\":{\"oneOf\":[{\"type\":\"string\"},"
                + "{\"type\":\"integer\"}]},\"one\":{\"$ref\":\"#/$defs/One\"}},\"$defs\":{\"One\":{\"type\":\"object\","
                + "\"properties\":{\"a\":{\"type\":\"integer\",\"maximum\":3}},\"required\":[\"a\"]}}}";

        assertThat(check(schema, "{\"version\":3,\"one\":{\"a\":3}}").problems())
                .isEmpty();
        assertThat(check(schema, "{\"version\":\"latest\"}").problems()).isEmpty();
        assertThat(check(schema, "{\"version\":true}").problems())
                .singleElement()
                .asString()
                .contains("`version`");
        assertThat(check(schema, "{\"one\":{\"a\":4}}").problems())
                .singleElement()
                .asString()
                .contains("`one.a`");
        assertThat(check(schema, "{\"one\":{}}").problems())
                .singleElement()
                .asString()
                .contains("`one.a`");
        assertThat(check(schema, "{\"on\":1}").problems())
                .singleElement()
                .asString()
                .contains("did you mean");
    }

    @Test
    void check_patternOfAnotherLanguage_isNotHeldAgainstAnybody() {
        assertThat(check(
                                "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\",\"pattern\":\"(?<\"}}}",
                                "{\"a\":\"x\"}")
                        .problems())
                .isEmpty();
    }

    @Property(seed = "20261123", tries = 300)
    void check_anyArguments_neverThrowsAndNeverQuotesTexts(@ForAll("values") Object value) {
        Json arguments = Json.of(Map.of("text", value, "whole", value, "list", value, "deep", value, "part", value));
        List<String> problems = check(arguments.text()).problems();

        assertThat(problems).isNotEmpty().allMatch(one -> !one.contains("qqqqqq"));
    }

    @Property(seed = "20261123", tries = 300)
    void check_whatIsAccepted_isAcceptedAgainUnchanged(@ForAll("values") Object value) {
        for (String name : Set.of("whole", "part", "flag", "order", "list", "open")) {
            ArgumentCheck.Checked first =
                    check(Json.of(Map.of("text", "ab", name, value)).text());
            if (first.problems().isEmpty()) {
                ArgumentCheck.Checked second = check(first.arguments().text());
                assertThat(second.problems()).isEmpty();
                assertThat(second.arguments()).isEqualTo(first.arguments());
            }
        }
    }

    @Provide
    Arbitrary<Object> values() {
        return values(3);
    }

    /** Values that are nested at most so deep; without a bound some would be endless. */
    private static Arbitrary<Object> values(int depth) {
        Arbitrary<Object> simple = Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("q")
                        .ofMinLength(6)
                        .ofMaxLength(20)
                        .map(one -> one),
                Arbitraries.of("5", "true", "[1,2]", "{}", "[qqqqqq", "", "1e400"),
                Arbitraries.bigDecimals().map(one -> one),
                Arbitraries.integers().map(one -> one),
                Arbitraries.of(true, false));
        if (depth == 0) {
            return simple;
        }
        Arbitrary<Object> inner = values(depth - 1);
        return Arbitraries.frequencyOf(
                Tuple.of(2, simple),
                Tuple.of(1, inner.list().ofMaxSize(3).map(one -> one)),
                Tuple.of(
                        1,
                        Arbitraries.maps(Arbitraries.of("name", "a", "b"), inner)
                                .ofMaxSize(3)
                                .map(one -> one)));
    }
}
