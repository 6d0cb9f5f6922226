package dev.retell4j.internal.redact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "api_key",
                "cal_api_key",
                "apiKey",
                "password",
                "auth_password",
                "sip_trunk_auth_password",
                "client_secret",
                "clientSecret",
                "access_token",
                "refresh_token",
                "credential",
                "Authorization",
                "Cookie",
                "x-retell-signature"
            })
    void json_secretName_hidesTheValue(String name) {
        assertThat(Redaction.json("{\"" + name + "\":\"s3cret\",\"other\":1}"))
                .isEqualTo("{\"" + name + "\":\"***\",\"other\":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pagination_key", "max_tokens", "llm_token_usage", "thought_signature", "api_key_name"})
    void json_harmlessName_showsTheValue(String name) {
        String json = "{\"" + name + "\":\"shown\"}";

        assertThat(Redaction.json(json)).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"headers", "query_params", "custom_sip_headers"})
    void json_holderOfForeignValues_hidesAllOfThem(String name) {
        assertThat(Redaction.json(
                        "[{\"" + name + "\":{\"x-a\":\"s1\",\"deep\":[\"s2\",{\"b\":3}],\"n\":null}},\"end\"]"))
                .isEqualTo(
                        "[{\"" + name + "\":{\"x-a\":\"***\",\"deep\":[\"***\",{\"b\":\"***\"}],\"n\":null}},\"end\"]");
    }

    @Test
    void json_secretObject_isHiddenAsAWhole() {
        assertThat(Redaction.json("{\"credentials\":{\"user\":\"u\",\"x\":[1]},\"b\":1.50}"))
                .isEqualTo("{\"credentials\":\"***\",\"b\":1.50}");
    }

    @Test
    void json_null_staysNull() {
        assertThat(Redaction.json("{\"api_key\":null}")).isEqualTo("{\"api_key\":null}");
    }

    @Test
    void json_cutOff_isRedactedAndMarked() {
        String json = "{\"a\":{\"api_key\":\"pl4nted\",\"b\":[1,2],\"client_secret\":\"pl4nted\"}}";
        for (int length = 1; length < json.length(); length++) {
            String redacted = Redaction.json(json.substring(0, length));

            assertThat(redacted).doesNotContain("pl4", "nted").endsWith("…");
        }
    }

    @Test
    void json_noJson_isNotShown() {
        assertThat(Redaction.json("<html>s3cret</html>")).isEqualTo("(19 characters that are no JSON)");
        assertThat(Redaction.json("")).isEmpty();
    }

    @Test
    void json_addressesAndKeysInTexts_areRedacted() {
        assertThat(Redaction.json("{\"recording_url\":\"https://u:p@h.example/a.wav?X-Sig=s1&Expires=2#f=s3\"}"))
                .isEqualTo("{\"recording_url\":\"https://***@h.example/a.wav?X-Sig=***&Expires=***#f=***\"}");
        assertThat(Redaction.json("{\"prompt\":\"use key_0123456789abcdef0 or Bearer abcdef123456\"}"))
                .isEqualTo("{\"prompt\":\"use *** or Bearer ***\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization, Bearer abc, ***",
        "X-Gateway-Key, abc, ***",
        "Set-Cookie, a=b, ***",
        "x-retell-signature, v=1, ***",
        "Content-Type, application/json, application/json",
        "x-request-id, abc, abc",
    })
    void header_byName_isHidden(String name, String value, String shown) {
        assertThat(Redaction.header(name, value)).isEqualTo(shown);
    }

    @Test
    void without_knownSecret_isReplaced() {
        assertThat(Redaction.without("the key abc is wrong", "abc")).isEqualTo("the key *** is wrong");
        assertThat(Redaction.without("text", "")).isEqualTo("text");
    }
}
