package dev.retell4j.tests.webhooks.hostile;

import dev.retell4j.types.Json;
import dev.retell4j.webhooks.InboundCallReply;
import dev.retell4j.webhooks.InboundSmsReply;
import dev.retell4j.webhooks.WebhookEndpoint;
import dev.retell4j.webhooks.WebhookObserver;
import dev.retell4j.webhooks.WebhookReply;
import dev.retell4j.webhooks.WebhookRequest;
import dev.retell4j.webhooks.WebhookSigner;
import dev.retell4j.webhooks.WebhookVerifier;
import dev.retell4j.webhooks.events.WebhookEvent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Answers whatever comes, and gives nothing to a handler that is not signed. The first line is the method and the
 * address, the second one the signature, of which {@code signed} stands for the right one; the rest is the body.
 */
public final class EndpointTarget {
    static final String SIGNED = "signed";

    private static final Instant NOW = Instant.ofEpochMilli(SignatureTarget.NOW);
    private static final WebhookSigner SIGNER = WebhookSigner.of(SignatureTarget.KEY);
    private static final Set<Integer> ANSWERS = Set.of(200, 204, 400, 404, 405);
    private static final Set<Integer> REFUSALS = Set.of(401, 405);

    private static boolean isVerified;
    private static boolean isHandled;

    private static final WebhookEndpoint ENDPOINT = WebhookEndpoint.builder()
            .verifier(WebhookVerifier.builder()
                    .key(SignatureTarget.KEY)
                    .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                    .build())
            .executor(Runnable::run)
            .observer(new WebhookObserver() {
                @Override
                public void verified() {
                    isVerified = true;
                }
            })
            .on(WebhookEvent.class, event -> isHandled = true)
            .onInboundCall(question -> {
                isHandled = true;
                return InboundCallReply.builder()
                        .dynamicVariable("number", question.idempotencyKey())
                        .build();
            })
            .onInboundSms(question -> {
                isHandled = true;
                return InboundSmsReply.builder().build();
            })
            .onFunction("find_order", Json.class, call -> {
                isHandled = true;
                return call.args();
            })
            .onFunction("add", Sum.class, call -> {
                isHandled = true;
                return call.args().left() + call.args().right();
            })
            .build();

    private EndpointTarget() {}

    /** What a function with typed arguments takes. */
    public record Sum(int left, long right, List<String> more) {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] data) {
        int first = lineEnd(data, 0);
        int second = lineEnd(data, first + 1);
        String line = text(data, 0, first);
        String signature = text(data, first + 1, second);
        byte[] body = Arrays.copyOfRange(data, Math.min(second + 1, data.length), data.length);
        int space = line.indexOf(' ');
        String target = line.substring(space + 1);
        int mark = target.indexOf('?');
        boolean isSigned = signature.equals(SIGNED);
        isVerified = false;
        isHandled = false;
        WebhookReply reply = ENDPOINT.handle(WebhookRequest.builder()
                .method(space < 0 ? "POST" : line.substring(0, space))
                .path(mark < 0 ? target : target.substring(0, mark))
                .query(mark < 0 ? null : target.substring(mark + 1))
                .header(WebhookSigner.HEADER, isSigned ? SIGNER.sign(body, NOW) : signature)
                .body(body)
                .build());
        if (!isVerified && (isHandled || !REFUSALS.contains(reply.status()))
                || isVerified && !ANSWERS.contains(reply.status())
                || isVerified && !isSigned && !isAlsoRight(signature, body)) {
            throw new AssertionError(line + " was answered with " + reply);
        }
    }

    /** The fuzzer may leave the signature of a seed as it is. */
    private static boolean isAlsoRight(String signature, byte[] body) {
        int comma = signature.indexOf(',');
        return signature.equalsIgnoreCase(
                SIGNER.sign(body, Instant.ofEpochMilli(Long.parseLong(signature.substring(2, comma)))));
    }

    private static int lineEnd(byte[] data, int from) {
        int end = Math.min(from, data.length);
        while (end < data.length && data[end] != '\n') {
            end++;
        }
        return end;
    }

    private static String text(byte[] data, int from, int to) {
        int start = Math.min(from, data.length);
        return new String(data, start, Math.max(0, to - start), StandardCharsets.UTF_8);
    }
}
