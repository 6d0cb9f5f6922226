package dev.retell4j.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignerTest {
    /** Made and confirmed with Retell's own library. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{\"event\":\"call_ended\",\"call\":{\"call_id\":\"call_demo_1\"}} | 1700000000000"
                        + "| 6c2ab991f25311595858542b911cdb2ce3ae9b23d9e603785d78729bff27db38",
                "'' | 1700000000000 | 8d0abe86157bb856a73da569ed4bf261b4dc3db44bf0273eb3c554145370272b",
                "{\"event\":\"call_analyzed\",\"call\":{\"call_id\":\"call_demo_1\","
                        + "\"transcript\":\"Zoë: ¿qué tal? 日本\"}} | 1700000000001"
                        + "| 68816ba0b040898bec6f876711161686857f053324343fcb7ad75a75159a0501"
            })
    void sign_knownBodies_makesTheKnownSignatures(String body, long millis, String code) {
        String signature = WebhookSigner.of("key_demo_0001")
                .sign(body.getBytes(StandardCharsets.UTF_8), Instant.ofEpochMilli(millis));

        assertThat(signature).isEqualTo("v=" + millis + ",d=" + code);
    }

    @Test
    void sign_partsOfAMillisecond_doNotCount() {
        WebhookSigner signer = WebhookSigner.of("key");

        assertThat(signer.sign(new byte[0], Instant.ofEpochMilli(5).plusNanos(999_999)))
                .isEqualTo(signer.sign(new byte[0], Instant.ofEpochMilli(5)));
    }

    @Test
    void sign_now_isVerifiedNow() {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);

        assertThat(WebhookVerifier.of("key")
                        .verify(body, WebhookSigner.of("key").sign(body)))
                .isEqualTo(SignatureVerdict.VALID);
    }

    @Test
    void sign_timeBefore1970_isRefused() {
        assertThatThrownBy(() -> WebhookSigner.of("key").sign(new byte[0], Instant.ofEpochMilli(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sentAt must not be before 1970, but is 1969-12-31T23:59:59.999Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void of_blankKey_isRefused(String key) {
        assertThatThrownBy(() -> WebhookSigner.of(key))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("key");
    }

    @Test
    void toString_always_hidesTheKey() {
        assertThat(WebhookSigner.of("key_secret_1")).hasToString("WebhookSigner");
    }
}
