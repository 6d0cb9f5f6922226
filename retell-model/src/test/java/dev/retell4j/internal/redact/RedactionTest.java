package dev.retell4j.internal.redact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.types.Json;
import java.util.Map;
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
                "auth",
                "passphrase",
                "key_passphrase",
                "jwt",
                "access_key",
                "aws_access_key",
                "signingKey",
                "webhook_signing_key",
                "rsa_private_key",
                "stripe_secret_key",
                "api_keys",
                "partnerApiKeys",
                "access_tokens",
                "passwords",
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
    @ValueSource(strings = {"pagination_key", "author", "llm_token_usage", "thought_signature", "api_key_name"})
    void json_harmlessName_showsTheValue(String name) {
        String json = "{\"" + name + "\":\"shown\"}";

        assertThat(Redaction.json(json)).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"headers", "query_params", "custom_sip_headers", "webhook_urls"})
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
        assertThat(Redaction.json("{\"content_url\":\"https://u:p@h.example/a.wav?X-Sig=s1&Expires=2#f=s3\"}"))
                .isEqualTo("{\"content_url\":\"https://***@h.example/a.wav?X-Sig=***&Expires=***#f=***\"}");
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

    @Test
    void json_countsOfTokens_areShown() {
        String json = "{\"max_tokens\":100,\"tokens\":1.5,\"total_tokens\":3}";

        assertThat(Redaction.json(json)).isEqualTo(json);
        assertThat(Redaction.json("{\"tokens\":[\"pl4nted\"]}")).isEqualTo("{\"tokens\":\"***\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "arguments | {\"api_key\":\"pl4nted\",\"day\":\"Mon\"} | {\"api_key\":\"***\",\"day\":\"Mon\"}",
                "content | ' [{\"password\":\"pl4nted\",\"n\":1.50}]' | [{\"password\":\"***\",\"n\":1.50}]",
                "output | {\"api_key\":\"pl4nted | {\"api_key\":\"***\"…",
                "output | {'api_key':'pl4nted'} | {…",
                "content | {{user_name}} calls | {{user_name}} calls",
                "content | Bearer pl4nted1 | Bearer ***",
            })
    void json_insideAText_isRedactedByName(String name, String text, String shown) {
        String redacted = Redaction.json(Json.of(Map.of(name, text)).text());

        assertThat(Json.parse(redacted).get(name).orElseThrow().asString()).contains(shown);
    }

    @Test
    void json_insideTextsInsideTexts_isRedactedAtAnyDepth() {
        String json = "{\"api_key\":\"pl4nted\"}";
        for (int depth = 1; depth <= 6; depth++) {
            json = Json.of(Map.of("content", json)).text();

            assertThat(json).contains("pl4nted");
            assertThat(Redaction.json(json)).doesNotContain("pl4nted").contains("***");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "recording_url",
                "recordingUrl",
                "recording_multi_channel_url",
                "scrubbed_recording_url",
                "scrubbed_recording_multi_channel_url",
                "public_log_url",
                "knowledge_base_retrieved_contents_url",
                "webhook_url",
                "inbound_webhook_url",
                "inbound_sms_webhook_url"
            })
    void json_addressWhosePathMayBeAKey_isSchemeAndHost(String name) {
        assertThat(Redaction.json("{\"" + name + "\":\"https://u:pl4nted@h.example:8443/pl4nted/a.wav?x=pl4nted\"}"))
                .isEqualTo("{\"" + name + "\":\"https://h.example:8443/***\"}");
        assertThat(Redaction.json("{\"" + name + "\":\"pl4nted\"}")).isEqualTo("{\"" + name + "\":\"***\"}");
        assertThat(Redaction.json("{\"" + name + "\":null}")).isEqualTo("{\"" + name + "\":null}");
    }

    @Test
    void text_userOfASipAddress_isHidden() {
        assertThat(Redaction.text("dial sip:ada:pl4nted@pbx.example;transport=tls or SIPS:x@y"))
                .isEqualTo("dial sip:***@pbx.example;transport=tls or SIPS:***@y");
        assertThat(Redaction.url("sips:ada:pl4nted@pbx.example?x=pl4nted")).isEqualTo("sips:***@pbx.example?x=***");
        assertThat(Redaction.text("sip:pbx.example, a@b.example")).isEqualTo("sip:pbx.example, a@b.example");
    }
}
