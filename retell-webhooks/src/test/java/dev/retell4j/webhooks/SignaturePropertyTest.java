package dev.retell4j.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;

class SignaturePropertyTest {
    private static final long NOW = 1_790_000_000_000L;

    private static WebhookVerifier verifier(String key) {
        return WebhookVerifier.builder()
                .key(key)
                .clock(Clock.fixed(Instant.ofEpochMilli(NOW), ZoneOffset.UTC))
                .build();
    }

    private static String sign(byte[] body, String key, long age) {
        return WebhookSigner.of(key).sign(body, Instant.ofEpochMilli(NOW - age));
    }

    @Property(seed = "20261123", tries = 500)
    void verify_whatWasSigned_isValidWhileItIsFresh(
            @ForAll byte[] body,
            @ForAll @NotBlank String key,
            @ForAll @LongRange(min = -600_000, max = 600_000) long age) {
        Assume.that(!key.isBlank() && key.equals(key.strip()));
        SignatureVerdict expected = SignatureVerdict.VALID;
        if (Math.abs(age) > 300_000) {
            expected = age > 0 ? SignatureVerdict.STALE : SignatureVerdict.FROM_THE_FUTURE;
        }

        assertThat(verifier(key).verify(body, sign(body, key, age))).isEqualTo(expected);
    }

    @Property(seed = "20261123", tries = 500)
    void verify_bodyWithAnotherBit_isAMismatch(
            @ForAll byte[] body, @ForAll @IntRange(max = 1 << 20) int at, @ForAll @IntRange(max = 7) int bit) {
        Assume.that(body.length > 0);
        byte[] other = body.clone();
        other[at % body.length] ^= (byte) (1 << bit);

        assertThat(verifier("key_a").verify(other, sign(body, "key_a", 0))).isEqualTo(SignatureVerdict.MISMATCH);
    }

    @Property(seed = "20261123", tries = 500)
    void verify_headerWithAnotherCharacter_isNotValid(
            @ForAll byte[] body, @ForAll @IntRange(max = 81) int at, @ForAll char other) {
        String header = sign(body, "key_a", 0);
        String changed = header.substring(0, at) + other + header.substring(at + 1);
        Assume.that(!changed.toLowerCase(Locale.ROOT).equals(header));

        assertThat(verifier("key_a").verify(body, changed).isValid()).isFalse();
    }

    @Property(seed = "20261123", tries = 500)
    void verify_anyTextAsHeader_isNotValid(@ForAll byte[] body, @ForAll @StringLength(max = 200) String header) {
        assertThat(verifier("key_a").verify(body, header)).isEqualTo(SignatureVerdict.MALFORMED);
    }
}
