package dev.retell4j.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.agents.Language;
import dev.retell4j.agents.LanguageLocale;
import dev.retell4j.agents.LanguageSetting;
import dev.retell4j.internal.json.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The hand-written types for values that have one of several simple forms. */
class MixedValuesTest {
    @Test
    void versionRef_eachForm_isTheJsonItStandsFor() throws Exception {
        assertThat(JsonCodec.writeText(VersionRef.of(3))).isEqualTo("3");
        assertThat(JsonCodec.writeText(VersionRef.tag("prod"))).isEqualTo("\"prod\"");
        assertThat(JsonCodec.writeText(VersionRef.latest())).isEqualTo("\"latest\"");
        assertThat(JsonCodec.writeText(VersionRef.latestPublished())).isEqualTo("\"latest_published\"");
        assertThat(read("3", VersionRef.class).number()).hasValue(3);
        assertThat(read("3", VersionRef.class).text()).isEmpty();
        assertThat(read("\"latest\"", VersionRef.class)).isEqualTo(VersionRef.latest());
        assertThat(VersionRef.tag("3").number()).isEmpty();
        assertThat(VersionRef.tag("3")).isNotEqualTo(VersionRef.of(3));
        assertThat(VersionRef.of(0).number()).hasValue(0);
    }

    @Test
    void versionRef_toString_isWhatGoesIntoAQuery() {
        assertThat(VersionRef.of(3)).hasToString("3");
        assertThat(VersionRef.tag("my tag")).hasToString("my tag");
    }

    @Test
    void stringOrNumber_eachForm_isTheJsonItStandsFor() throws Exception {
        assertThat(JsonCodec.writeText(StringOrNumber.of("{{event}}"))).isEqualTo("\"{{event}}\"");
        assertThat(Json.parse(JsonCodec.writeText(StringOrNumber.of(12))).asLong())
                .hasValue(12);
        assertThat(read("12", StringOrNumber.class).number()).hasValue(12);
        assertThat(read("12", StringOrNumber.class).text()).isEmpty();
        assertThat(read("\"12\"", StringOrNumber.class).text()).contains("12");
        assertThat(read("\"12\"", StringOrNumber.class).number()).isEmpty();
    }

    @Test
    void stringOrNumber_madeFromAWholeNumber_isWrittenWithoutFraction() {
        assertThat(JsonCodec.writeText(StringOrNumber.of(12))).isEqualTo("12");
        assertThat(JsonCodec.writeText(CustomAttributeValue.of(12))).isEqualTo("12");
    }

    @Test
    void stringOrNumber_madeAndRead_areEqual() throws Exception {
        assertThat(read("12", StringOrNumber.class)).isEqualTo(StringOrNumber.of(12));
        assertThat(read("12", CustomAttributeValue.class)).isEqualTo(CustomAttributeValue.of(12));
        assertThat(read("1.5", CustomAttributeValue.class)).isEqualTo(CustomAttributeValue.of(1.5));
    }

    @Test
    void stringOrList_eachForm_givesTheTexts() throws Exception {
        assertThat(JsonCodec.writeText(StringOrList.of("a"))).isEqualTo("\"a\"");
        assertThat(JsonCodec.writeText(StringOrList.of(List.of("a", "b")))).isEqualTo("[\"a\",\"b\"]");
        assertThat(read("\"a\"", StringOrList.class).texts()).containsExactly("a");
        assertThat(read("[\"a\",\"b\"]", StringOrList.class).texts()).containsExactly("a", "b");
        assertThat(read("[]", StringOrList.class).texts()).isEmpty();
        assertThat(read("[]", StringOrList.class)).isNotEqualTo(StringOrList.of(""));
    }

    @Test
    void customAttributeValue_eachForm_isTheJsonItStandsFor() throws Exception {
        assertThat(JsonCodec.writeText(CustomAttributeValue.of("x"))).isEqualTo("\"x\"");
        assertThat(JsonCodec.writeText(CustomAttributeValue.of(true))).isEqualTo("true");
        assertThat(read("\"x\"", CustomAttributeValue.class).text()).contains("x");
        assertThat(read("1.5", CustomAttributeValue.class).number()).hasValue(1.5);
        assertThat(read("false", CustomAttributeValue.class).truth()).contains(false);
        assertThat(read("false", CustomAttributeValue.class).text()).isEmpty();
    }

    @Test
    void languageSetting_eachForm_isTheJsonItStandsFor() throws Exception {
        assertThat(JsonCodec.writeText(LanguageSetting.of(Language.of("de-DE"))))
                .isEqualTo("\"de-DE\"");
        assertThat(JsonCodec.writeText(
                        LanguageSetting.of(List.of(LanguageLocale.of("de-DE"), LanguageLocale.of("en-US")))))
                .isEqualTo("[\"de-DE\",\"en-US\"]");
        assertThat(read("\"xx-YY\"", LanguageSetting.class).language()).contains(Language.of("xx-YY"));
        assertThat(read("\"xx-YY\"", LanguageSetting.class).locales()).isEmpty();
        assertThat(read("[\"en-US\"]", LanguageSetting.class).locales()).containsExactly(LanguageLocale.of("en-US"));
        assertThat(read("[\"en-US\"]", LanguageSetting.class).language()).isEmpty();
    }

    @Test
    void mixedValues_inAFormThatNobodyKnows_keepIt() throws Exception {
        for (Class<?> type : List.of(
                VersionRef.class,
                StringOrNumber.class,
                StringOrList.class,
                CustomAttributeValue.class,
                LanguageSetting.class)) {
            String json = "{\"of\":[\"tomorrow\",null,1.50]}";
            assertThat(JsonCodec.writeText(read(json, type))).as(type.getName()).isEqualTo(json);
        }
    }

    private static <T> T read(String json, Class<T> type) throws Exception {
        return JsonCodec.read(json.getBytes(StandardCharsets.UTF_8), type);
    }

    @Test
    void wholeNumbers_beyondTheDigitsOfADouble_areKept() {
        long large = Long.MAX_VALUE;

        assertThat(JsonCodec.writeText(StringOrNumber.of(large))).isEqualTo("9223372036854775807");
        assertThat(JsonCodec.writeText(CustomAttributeValue.of(large))).isEqualTo("9223372036854775807");
    }

    @Test
    void mixedValues_ofTwoTypes_areNotEqual() {
        assertThat(StringOrNumber.of("a")).isNotEqualTo(CustomAttributeValue.of("a"));
        assertThat(StringOrNumber.of("a")).isEqualTo(StringOrNumber.of("a")).hasSameHashCodeAs(StringOrNumber.of("a"));
        assertThat(CustomAttributeValue.of("key_0123456789abcdef0")).hasToString("\"***\"");
    }
}
