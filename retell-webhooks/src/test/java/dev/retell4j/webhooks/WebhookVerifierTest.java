package dev.retell4j.webhooks;

import static dev.retell4j.webhooks.SignatureVerdict.FROM_THE_FUTURE;
import static dev.retell4j.webhooks.SignatureVerdict.MALFORMED;
import static dev.retell4j.webhooks.SignatureVerdict.MISMATCH;
import static dev.retell4j.webhooks.SignatureVerdict.MISSING;
import static dev.retell4j.webhooks.SignatureVerdict.STALE;
import static dev.retell4j.webhooks.SignatureVerdict.VALID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookVerifierTest {
    private static final long SENT = 1700000000000L;
    private static final byte[] BODY =
            "{\"event\":\"call_ended\",\"call\":{\"call_id\":\"call_demo_1\"}}".getBytes(StandardCharsets.UTF_8);
    private static final String CODE = "6c2ab991f25311595858542b911cdb2ce3ae9b23d9e603785d78729bff27db38";
    private static final String SIGNATURE = "v=" + SENT + ",d=" + CODE;

    private static WebhookVerifier verifierAt(long millis, String... keys) {
        WebhookVerifier.Builder builder =
                WebhookVerifier.builder().clock(Clock.fixed(Instant.ofEpochMilli(millis), ZoneOffset.UTC));
        for (String key : keys) {
            builder.key(key);
        }
        return builder.build();
    }

    private static SignatureVerdict verify(byte[] body, String signature) {
        return verifierAt(SENT, "key_demo_0001").verify(body, signature);
    }

    @Test
    void verify_bodiesSignedByRetellsLibrary_areValid() {
        assertThat(verify(BODY, SIGNATURE)).isEqualTo(VALID);
        assertThat(verify(
                        new byte[0],
                        "v=1700000000000,d=8d0abe86157bb856a73da569ed4bf261b4dc3db44bf0273eb3c554145370272b"))
                .isEqualTo(VALID);
        assertThat(verify(
                        "{\"event\":\"call_analyzed\",\"call\":{\"call_id\":\"call_demo_1\",\"transcript\":\"Zoë: ¿qué tal? 日本\"}}"
                                .getBytes(StandardCharsets.UTF_8),
                        "v=1700000000001,d=68816ba0b040898bec6f876711161686857f053324343fcb7ad75a75159a0501"))
                .isEqualTo(VALID);
    }

    @Test
    void verify_hexInUpperOrMixedCase_isValid() {
        assertThat(verify(BODY, "v=" + SENT + ",d=" + CODE.toUpperCase(Locale.ROOT)))
                .isEqualTo(VALID);
        assertThat(verify(
                        BODY,
                        "v=" + SENT + ",d=" + CODE.substring(0, 32)
                                + CODE.substring(32).toUpperCase(Locale.ROOT)))
                .isEqualTo(VALID);
    }

    @ParameterizedTest
    @CsvSource({
        "0, VALID",
        "1, VALID",
        "299999, VALID",
        "300000, VALID",
        "300001, STALE",
        "86400000, STALE",
        "-1, VALID",
        "-300000, VALID",
        "-300001, FROM_THE_FUTURE",
        "-86400000, FROM_THE_FUTURE"
    })
    void verify_ageOfTheRequest_isHeldAgainstTheTolerance(long age, SignatureVerdict verdict) {
        assertThat(verifierAt(SENT + age, "key_demo_0001").verify(BODY, SIGNATURE))
                .isEqualTo(verdict);
    }

    @Test
    void verify_staleAndForged_isStale() {
        assertThat(verifierAt(SENT + 300_001, "key_demo_0001").verify(new byte[1], SIGNATURE))
                .isEqualTo(STALE);
        assertThat(verifierAt(SENT - 300_001, "key_demo_0001").verify(new byte[1], SIGNATURE))
                .isEqualTo(FROM_THE_FUTURE);
    }

    @Test
    void verify_otherTolerance_isHeld() {
        WebhookVerifier verifier = WebhookVerifier.builder()
                .key("key_demo_0001")
                .tolerance(Duration.ofMillis(10))
                .clock(Clock.fixed(Instant.ofEpochMilli(SENT), ZoneOffset.UTC))
                .build();
        WebhookSigner signer = WebhookSigner.of("key_demo_0001");

        assertThat(verifier.verify(BODY, signer.sign(BODY, Instant.ofEpochMilli(SENT - 10))))
                .isEqualTo(VALID);
        assertThat(verifier.verify(BODY, signer.sign(BODY, Instant.ofEpochMilli(SENT - 11))))
                .isEqualTo(STALE);
        assertThat(verifier.verify(BODY, signer.sign(BODY, Instant.ofEpochMilli(SENT + 10))))
                .isEqualTo(VALID);
        assertThat(verifier.verify(BODY, signer.sign(BODY, Instant.ofEpochMilli(SENT + 11))))
                .isEqualTo(FROM_THE_FUTURE);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 9007199254740991L})
    void verify_timesAtTheEdges_areTakenAsTheyAre(long millis) {
        String signature = WebhookSigner.of("key_demo_0001").sign(BODY, Instant.ofEpochMilli(millis));

        assertThat(verifierAt(millis, "key_demo_0001").verify(BODY, signature)).isEqualTo(VALID);
        assertThat(verify(BODY, signature)).isEqualTo(millis < SENT ? STALE : FROM_THE_FUTURE);
    }

    @Test
    void verify_severalKeys_acceptsEachOfThem() {
        WebhookVerifier verifier = verifierAt(SENT, "key_old", "key_demo_0001", "key_new");

        for (String key : new String[] {"key_old", "key_demo_0001", "key_new"}) {
            assertThat(verifier.verify(BODY, WebhookSigner.of(key).sign(BODY, Instant.ofEpochMilli(SENT))))
                    .as(key)
                    .isEqualTo(VALID);
        }
        assertThat(verifier.verify(BODY, WebhookSigner.of("key_other").sign(BODY, Instant.ofEpochMilli(SENT))))
                .isEqualTo(MISMATCH);
    }

    @Test
    void verify_keyThatWasTakenAway_isNoLongerAccepted() {
        assertThat(verifierAt(SENT, "key_new").verify(BODY, SIGNATURE)).isEqualTo(MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"key_demo_0001_", "KEY_DEMO_0001", "key_demo_000", "ey_demo_0001"})
    void verify_keyThatIsNearlyTheSame_isNotAccepted(String key) {
        assertThat(verifierAt(SENT, key).verify(BODY, SIGNATURE)).isEqualTo(MISMATCH);
    }

    @Test
    void verify_keyBeyondAscii_isTakenInUtf8() {
        String signature = WebhookSigner.of("schlüssel_日本").sign(BODY, Instant.ofEpochMilli(SENT));

        assertThat(verifierAt(SENT, "schlüssel_日本").verify(BODY, signature)).isEqualTo(VALID);
        assertThat(verifierAt(SENT, "schl?ssel_??").verify(BODY, signature)).isEqualTo(MISMATCH);
    }

    @Test
    void verify_noHeader_isMissing() {
        assertThat(verifierAt(SENT, "key_demo_0001").verify(BODY, null)).isEqualTo(MISSING);
    }

    @Test
    void verify_everyOtherBit_isAMismatch() {
        for (int bit = 0; bit < BODY.length * 8; bit++) {
            byte[] body = BODY.clone();
            body[bit / 8] ^= (byte) (1 << bit % 8);

            assertThat(verify(body, SIGNATURE)).as("bit %s", bit).isEqualTo(MISMATCH);
        }
    }

    @Test
    void verify_everyOtherDigitOfTheCode_isAMismatch() {
        for (int i = 0; i < CODE.length(); i++) {
            char other = CODE.charAt(i) == '0' ? '1' : '0';
            String code = CODE.substring(0, i) + other + CODE.substring(i + 1);

            assertThat(verify(BODY, "v=" + SENT + ",d=" + code)).as(code).isEqualTo(MISMATCH);
        }
    }

    @Test
    void verify_everyOtherMillisecondNearby_isAMismatch() {
        for (int offset = 1; offset < 2000; offset++) {
            assertThat(verify(BODY, "v=" + (SENT + offset) + ",d=" + CODE)).isEqualTo(MISMATCH);
            assertThat(verify(BODY, "v=" + (SENT - offset) + ",d=" + CODE)).isEqualTo(MISMATCH);
        }
    }

    @Test
    void verify_bodyLongerOrShorter_isAMismatch() {
        assertThat(verify(new byte[0], SIGNATURE)).isEqualTo(MISMATCH);
        assertThat(verify(Arrays.copyOf(BODY, BODY.length - 1), SIGNATURE)).isEqualTo(MISMATCH);
        assertThat(verify(Arrays.copyOf(BODY, BODY.length + 1), SIGNATURE)).isEqualTo(MISMATCH);
        assertThat(verify(Arrays.copyOfRange(BODY, 1, BODY.length), SIGNATURE)).isEqualTo(MISMATCH);
    }

    /** The digits of the time follow the body without a mark between them. */
    @Test
    void verify_digitsMovedBetweenBodyAndTime_areNotValid() {
        byte[] body = "{\"total\":1}0".getBytes(StandardCharsets.UTF_8);
        String code = WebhookSigner.of("key_demo_0001")
                .sign(body, Instant.ofEpochMilli(SENT))
                .substring(("v=" + SENT + ",d=").length());
        byte[] shorter = Arrays.copyOf(body, body.length - 1);
        byte[] longer = (new String(body, StandardCharsets.UTF_8) + "1").getBytes(StandardCharsets.UTF_8);

        assertThat(verify(body, "v=" + SENT + ",d=" + code)).isEqualTo(VALID);
        assertThat(verify(shorter, "v=0" + SENT + ",d=" + code)).isEqualTo(MALFORMED);
        assertThat(verify(longer, "v=" + (SENT - 1_000_000_000_000L) + ",d=" + code))
                .isEqualTo(STALE);
    }

    @Test
    void verify_partsOfAnotherRequest_doNotMakeOne() {
        WebhookSigner signer = WebhookSigner.of("key_demo_0001");
        byte[] other = "{\"event\":\"call_started\"}".getBytes(StandardCharsets.UTF_8);
        String otherSignature = signer.sign(other, Instant.ofEpochMilli(SENT + 1));

        assertThat(verify(BODY, otherSignature)).isEqualTo(MISMATCH);
        assertThat(verify(other, SIGNATURE)).isEqualTo(MISMATCH);
        assertThat(verify(other, "v=" + SENT + otherSignature.substring(otherSignature.indexOf(','))))
                .isEqualTo(MISMATCH);
    }

    static String[] malformedHeaders() {
        return new String[] {
            "",
            " ",
            ",",
            "v=,d=",
            "v=1700000000000",
            "d=" + CODE,
            "v=,d=" + CODE,
            "v=1700000000000,d=",
            "v=1700000000000,d=" + CODE.substring(1),
            "v=1700000000000,d=" + CODE + "0",
            "v=1700000000000,d=" + CODE + CODE,
            "v=1700000000000,d=" + CODE.substring(1) + "g",
            "v=1700000000000,d=" + CODE.substring(1) + " ",
            "v=1700000000000,d=0x" + CODE.substring(2),
            "v=1700000000000,d=-" + CODE.substring(1),
            "v=1700000000000;d=" + CODE,
            "v=1700000000000, d=" + CODE,
            "v=1700000000000 ,d=" + CODE,
            "v= 1700000000000,d=" + CODE,
            "v =1700000000000,d=" + CODE,
            "v:1700000000000,d:" + CODE,
            "V=1700000000000,d=" + CODE,
            "v=1700000000000,D=" + CODE,
            "v=1700000000000d=" + CODE,
            "v=1700000000000,,d=" + CODE,
            "d=" + CODE + ",v=1700000000000",
            " " + SIGNATURE,
            SIGNATURE + " ",
            SIGNATURE + "\n",
            "\uFEFF" + SIGNATURE,
            SIGNATURE + "\u0000",
            SIGNATURE + "," + SIGNATURE,
            SIGNATURE + ", " + SIGNATURE,
            "v=1700000000000," + SIGNATURE,
            "x" + SIGNATURE,
            "v=-1700000000000,d=" + CODE,
            "v=+1700000000000,d=" + CODE,
            "v=01700000000000,d=" + CODE,
            "v=00,d=" + CODE,
            "v=1700000000000.0,d=" + CODE,
            "v=1.7e12,d=" + CODE,
            "v=1e,d=" + CODE,
            "v=1_700_000_000_000,d=" + CODE,
            "v=0x18bcfe56800,d=" + CODE,
            "v=1700000000000L,d=" + CODE,
            "v=NaN,d=" + CODE,
            "v=null,d=" + CODE,
            "v=9007199254740992,d=" + CODE,
            "v=9999999999999999,d=" + CODE,
            "v=10000000000000000,d=" + CODE,
            "v=9223372036854775807,d=" + CODE,
            "v=9223372036854775808,d=" + CODE,
            "v=18446745773709551616,d=" + CODE,
            "v=" + "1".repeat(100_000) + ",d=" + CODE,
            "v=1700000000000,d=" + "a".repeat(100_000),
            "=".repeat(70),
            "v".repeat(82),
            // Digits and letters that look the same, or count as digits somewhere.
            "v=1７00000000000,d=" + CODE,
            "v=\u0661\u0667\u0660\u0660\u0660\u0660\u0660\u0660\u0660\u0660\u0660\u0660\u0660,d=" + CODE,
            "v=1700000000000,d=" + CODE.replace('6', '\uFF16'),
            "v=1700000000000,d=" + CODE.replace('a', '\u0430'),
            "v=1700000000000,d=" + CODE.replace('d', '\uFF44'),
            "v=1700000000000,d=" + CODE.replace('2', '\u0132'),
            "v=1700000000000\uFF0Cd=" + CODE,
            "v\uFF1D1700000000000,d=" + CODE,
            "\u1E7D=1700000000000,d=" + CODE,
            "v=170000000000\uD835\uDFCE,d=" + CODE,
            "v=1700000000000,d=" + CODE.substring(2) + "\uD83D\uDE00",
            "v=1700000000000,d=" + CODE.substring(1) + "\uD83D",
            "v=1700000000000\u200B,d=" + CODE
        };
    }

    @ParameterizedTest
    @MethodSource("malformedHeaders")
    void verify_headerOfAnotherForm_isMalformed(String header) {
        assertThat(verify(BODY, header)).isEqualTo(MALFORMED);
    }

    /** What every second bit makes of the header: never valid but where only the case of a hex digit changed. */
    @Test
    void verify_everyOtherBitOfTheHeader_isNotValid() {
        int valid = 0;
        for (int i = 0; i < SIGNATURE.length(); i++) {
            for (int bit = 0; bit < 16; bit++) {
                char[] header = SIGNATURE.toCharArray();
                header[i] ^= (char) (1 << bit);
                if (verify(BODY, new String(header)).isValid()) {
                    valid++;
                    assertThat(new String(header).toLowerCase(Locale.ROOT)).isEqualTo(SIGNATURE);
                }
            }
        }
        assertThat(valid)
                .isEqualTo((int) CODE.chars().filter(Character::isLetter).count());
    }

    @Test
    void verify_body_isNotChanged() {
        byte[] body = BODY.clone();
        verify(body, SIGNATURE);

        assertThat(body).isEqualTo(BODY);
    }

    @Test
    void builder_withoutKey_isRefused() {
        assertThatThrownBy(() -> WebhookVerifier.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A verifier needs at least one key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "key_demo_0001\n", " key_demo_0001"})
    void builder_blankKeyOrWhiteSpaceAroundIt_isRefused(String key) {
        assertThatThrownBy(() -> WebhookVerifier.of(key)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT0.0009S", "PT24H0.001S", "PT2562047788015215H30M7S"})
    void builder_toleranceBeyondItsBounds_isRefused(Duration tolerance) {
        assertThatThrownBy(() -> WebhookVerifier.builder().tolerance(tolerance))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tolerance must be from 1 millisecond to PT24H");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.001S", "PT24H"})
    void builder_toleranceAtItsBounds_isTaken(Duration tolerance) {
        assertThat(WebhookVerifier.builder().tolerance(tolerance).key("k").build())
                .hasToString("WebhookVerifier[1 key, tolerance " + tolerance + "]");
    }

    @Test
    void toString_always_hidesTheKeys() {
        assertThat(verifierAt(SENT, "key_secret_1", "key_secret_2").toString())
                .isEqualTo("WebhookVerifier[2 keys, tolerance PT5M]");
    }

    @Test
    void build_builderUsedFurther_doesNotChangeTheVerifier() {
        WebhookVerifier.Builder builder = WebhookVerifier.builder()
                .key("key_first")
                .clock(Clock.fixed(Instant.ofEpochMilli(SENT), ZoneOffset.UTC));
        WebhookVerifier verifier = builder.build();
        builder.key("key_demo_0001");

        assertThat(verifier.verify(BODY, SIGNATURE)).isEqualTo(MISMATCH);
    }
}
