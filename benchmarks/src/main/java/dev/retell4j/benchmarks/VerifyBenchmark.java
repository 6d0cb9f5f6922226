package dev.retell4j.benchmarks;

import dev.retell4j.webhooks.SignatureVerdict;
import dev.retell4j.webhooks.WebhookSigner;
import dev.retell4j.webhooks.WebhookVerifier;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Verifies signatures: with the library, and with what the JDK has and nothing around it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up
public class VerifyBenchmark {
    private static final String KEY = "key_2f6a1c9be07d4835b1c0a6de";
    private static final Instant SENT_AT = Instant.ofEpochMilli(1_790_000_000_000L);

    /** The size of the body in bytes; for JMH. */
    @Param({"2048", "51200", "1048576"})
    public int size;

    private byte[] body;
    private String header;
    private byte[] digits;
    private byte[] code;
    private SecretKeySpec key;
    private WebhookVerifier verifier;

    /** For JMH. */
    public VerifyBenchmark() {}

    /**
     * Makes a signed body, and makes sure that both ways accept it and nothing else.
     *
     * @throws GeneralSecurityException never
     */
    @Setup
    public void prepare() throws GeneralSecurityException {
        body = new byte[size];
        new Random(size).nextBytes(body);
        header = WebhookSigner.of(KEY).sign(body, SENT_AT);
        digits = Long.toString(SENT_AT.toEpochMilli()).getBytes(StandardCharsets.US_ASCII);
        code = HexFormat.of().parseHex(header.substring(header.indexOf(",d=") + ",d=".length()));
        key = new SecretKeySpec(KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        verifier = WebhookVerifier.builder()
                .key(KEY)
                .clock(Clock.fixed(SENT_AT, ZoneOffset.UTC))
                .build();
        requireVerdict(true);
        body[size / 2] ^= 1;
        requireVerdict(false);
        body[size / 2] ^= 1;
    }

    private void requireVerdict(boolean valid) throws GeneralSecurityException {
        if (bareHmac() != valid || verify().isValid() != valid) {
            throw new IllegalStateException("A body should be " + (valid ? "accepted" : "refused"));
        }
    }

    /**
     * Makes the code and compares it in constant time; the header was read before.
     *
     * @return whether the body is the signed one
     * @throws GeneralSecurityException never
     */
    @Benchmark
    public boolean bareHmac() throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(key);
        mac.update(body);
        mac.update(digits);
        return MessageDigest.isEqual(mac.doFinal(), code);
    }

    /**
     * Verifies as a receiver does, with the text of the header.
     *
     * @return what the verifier found
     */
    @Benchmark
    public SignatureVerdict verify() {
        return verifier.verify(body, header);
    }
}
