package dev.retell4j.webhooks;

import static dev.retell4j.webhooks.Requests.bytes;
import static dev.retell4j.webhooks.Requests.endpoint;
import static dev.retell4j.webhooks.Requests.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.webhooks.Requests.Notes;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(180)
class IncomingRequestTest {
    private static final int MEGABYTE = 1 << 20;

    private final Notes notes = new Notes();

    private static WebhookRequest.Builder head(byte[] body) {
        return WebhookRequest.builder().header("X-Retell-Signature", Requests.SIGNER.sign(body));
    }

    private static WebhookReply answer(IncomingRequest incoming) {
        return incoming.answer().toCompletableFuture().join();
    }

    /** Returns how many bytes were taken. */
    private static int send(IncomingRequest incoming, byte[] body, int partSize) {
        int sent = 0;
        while (sent < body.length) {
            int size = Math.min(partSize, body.length - sent);
            if (!incoming.add(ByteBuffer.wrap(body, sent, size))) {
                break;
            }
            sent += size;
        }
        return sent;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8_192, 65_536, 10_000_000})
    void answer_bodyInParts_isThatOfTheWhole(int partSize) {
        AtomicReference<String> seen = new AtomicReference<>();
        WebhookEndpoint endpoint =
                endpoint().onCallEnded(event -> seen.set(event.callId())).build();
        String id = "x".repeat(300_000);
        byte[] body = bytes(event("call_ended", id));

        for (long announced : new long[] {-1, body.length}) {
            IncomingRequest incoming = endpoint.incoming(head(body), announced);

            assertThat(send(incoming, body, partSize)).isEqualTo(body.length);
            assertThat(incoming.isCutShort()).isFalse();
            assertThat(answer(incoming).status()).isEqualTo(204);
            assertThat(seen.getAndSet(null)).isEqualTo(id);
        }
    }

    @Test
    void add_largeBodyWithoutGoodHeader_isNotCollected() {
        byte[] body = new byte[MEGABYTE];
        WebhookEndpoint endpoint = endpoint().observer(notes).build();

        assertRefusedEarly(endpoint, WebhookRequest.builder(), body, 401);
        assertRefusedEarly(endpoint, WebhookRequest.builder().header("X-Retell-Signature", "x"), body, 401);
        assertRefusedEarly(endpoint, head(body).header("X-Retell-Signature", Requests.SIGNER.sign(body)), body, 401);
        assertRefusedEarly(
                endpoint,
                WebhookRequest.builder()
                        .header(
                                "X-Retell-Signature",
                                Requests.SIGNER.sign(body, Instant.now().minusSeconds(400))),
                body,
                401);
        assertRefusedEarly(endpoint, head(body).method("GET"), body, 405);
        assertRefusedEarly(endpoint().allowSources(SourceAllowlist.retell()).build(), head(body), body, 403);
        assertThat(notes.lines)
                .contains(
                        "rejected SIGNATURE_MISSING",
                        "rejected SIGNATURE_MALFORMED",
                        "rejected SIGNATURE_STALE",
                        "rejected METHOD");
    }

    private static void assertRefusedEarly(
            WebhookEndpoint endpoint, WebhookRequest.Builder head, byte[] body, int status) {
        IncomingRequest incoming = endpoint.incoming(head, body.length);

        assertThat(send(incoming, body, 8_192)).isLessThanOrEqualTo(IncomingRequest.FREE);
        assertThat(incoming.isCutShort()).isTrue();
        assertThat(incoming.add(ByteBuffer.allocate(1))).isFalse();
        assertThat(answer(incoming).status()).isEqualTo(status);
    }

    @Test
    void add_moreThanAllowed_is413AtOnce() {
        WebhookEndpoint endpoint =
                endpoint().observer(notes).maxBodySize(100_000).build();
        byte[] body = new byte[MEGABYTE];
        IncomingRequest announced = endpoint.incoming(head(body), body.length);
        IncomingRequest surprising = endpoint.incoming(head(body), -1);

        assertThat(announced.isCutShort()).isTrue();
        assertThat(send(surprising, body, 1_000)).isEqualTo(100_000);
        assertThat(answer(announced).status()).isEqualTo(413);
        assertThat(answer(surprising).status()).isEqualTo(413);
        assertThat(notes.lines).contains("rejected BODY_TOO_LARGE");
    }

    @Test
    void add_manyLargeBodiesAtOnce_areBoundedAndSmallOnesStillPass() {
        WebhookEndpoint endpoint = endpoint().observer(notes).build();
        byte[] large = new byte[10 * MEGABYTE];
        byte[] small = bytes(event("call_ended", "call_1"));
        List<IncomingRequest> arriving = new ArrayList<>();
        long taken = 0;
        for (int i = 0; i < 50; i++) {
            IncomingRequest incoming = endpoint.incoming(head(large), -1);
            int sent = send(incoming, large, 100_000);
            arriving.add(incoming);
            taken += incoming.isCutShort() ? 0 : sent;
        }

        assertThat(taken).isPositive().isLessThanOrEqualTo(80L * MEGABYTE);
        assertThat(answer(arriving.get(49)).status()).isEqualTo(503);
        assertThat(notes.lines).contains("rejected TOO_MANY_BODIES");
        IncomingRequest event = endpoint.incoming(head(small), small.length);
        send(event, small, 8_192);
        assertThat(answer(event).status()).isEqualTo(204);

        arriving.subList(0, 20).forEach(IncomingRequest::abandon);
        arriving.subList(20, 50).forEach(IncomingRequest::answer);
        for (int i = 0; i < 20; i++) {
            IncomingRequest later = endpoint.incoming(head(large), large.length);
            assertThat(send(later, large, 100_000))
                    .as("what is over frees its room")
                    .isEqualTo(large.length);
            assertThat(answer(later).status()).isEqualTo(400);
        }
    }

    @Test
    void budget_usedAndGivenBack_isExact() {
        IncomingRequest.Budget budget = new IncomingRequest.Budget(10);

        assertThat(budget.reserve(6)).isTrue();
        assertThat(budget.reserve(5)).isFalse();
        assertThat(budget.reserve(4)).isTrue();
        budget.release(10);
        assertThat(budget.used()).isZero();
    }
}
