package dev.retell4j.tests.webhooks.hostile;

import dev.retell4j.webhooks.SignatureVerdict;
import dev.retell4j.webhooks.WebhookSigner;
import dev.retell4j.webhooks.WebhookVerifier;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Holds the verifier against the same rules written down a second time, in another way. The first line is the header.
 */
public final class SignatureTarget {
    static final String KEY = "key_demo_0001";
    static final long NOW = 1_700_000_000_000L;

    private static final Pattern FORM = Pattern.compile("v=(0|[1-9][0-9]{0,15}),d=([0-9A-Fa-f]{64})");
    private static final long LARGEST = 9_007_199_254_740_991L;
    private static final long TOLERANCE = 300_000;

    private static final WebhookSigner SIGNER = WebhookSigner.of(KEY);
    private static final WebhookVerifier VERIFIER = WebhookVerifier.builder()
            .key(KEY)
            .clock(Clock.fixed(Instant.ofEpochMilli(NOW), ZoneOffset.UTC))
            .build();

    private SignatureTarget() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] data) throws GeneralSecurityException {
        int end = 0;
        while (end < data.length && data[end] != '\n') {
            end++;
        }
        String header = new String(data, 0, end, StandardCharsets.UTF_8);
        byte[] body = Arrays.copyOfRange(data, Math.min(end + 1, data.length), data.length);
        SignatureVerdict verdict = VERIFIER.verify(body, header);
        SignatureVerdict expected = expected(body, header);
        if (verdict != expected) {
            throw new AssertionError(header + " was found " + verdict + ", but is " + expected);
        }
        if (VERIFIER.verify(body, SIGNER.sign(body, Instant.ofEpochMilli(NOW))) != SignatureVerdict.VALID) {
            throw new AssertionError("What was signed does not verify");
        }
    }

    private static SignatureVerdict expected(byte[] body, String header) throws GeneralSecurityException {
        Matcher form = FORM.matcher(header);
        if (!form.matches() || Long.parseLong(form.group(1)) > LARGEST) {
            return SignatureVerdict.MALFORMED;
        }
        long millis = Long.parseLong(form.group(1));
        if (Math.abs(NOW - millis) > TOLERANCE) {
            return millis < NOW ? SignatureVerdict.STALE : SignatureVerdict.FROM_THE_FUTURE;
        }
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update(body);
        String code = HexFormat.of().formatHex(mac.doFinal(Long.toString(millis).getBytes(StandardCharsets.UTF_8)));
        return code.equals(form.group(2).toLowerCase(Locale.ROOT)) ? SignatureVerdict.VALID : SignatureVerdict.MISMATCH;
    }
}
