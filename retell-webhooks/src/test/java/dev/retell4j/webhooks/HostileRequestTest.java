package dev.retell4j.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.types.Json;
import dev.retell4j.webhooks.events.WebhookEvent;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class HostileRequestTest {
    private static final Set<Integer> ALL = Set.of(200, 204, 400, 401, 403, 404, 405, 413, 500, 503);

    private final AtomicInteger reached = new AtomicInteger();

    /** Runs handlers in the calling thread, so that a property has tens of thousands of tries. */
    private final WebhookEndpoint endpoint = Requests.endpoint()
            .executor(Runnable::run)
            .maxBodySize(1_000)
            .allowSources(SourceAllowlist.of("10.0.0.1").trustProxy("10.0.0.2"))
            .on(WebhookEvent.class, event -> reached.incrementAndGet())
            .onInboundCall(question -> {
                reached.incrementAndGet();
                return InboundCallReply.builder()
                        .dynamicVariable("from", question.fromNumber())
                        .build();
            })
            .onFunction("f", Json.class, call -> {
                reached.incrementAndGet();
                return call.call().map(Object::toString).orElse("")
                        + call.chat().map(Object::toString);
            })
            .onFunction("n", Numbers.class, call -> call.args().count())
            .build();

    record Numbers(int count, Double price, boolean urgent) {}

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(60),
                Arbitraries.of(
                        "POST",
                        "GET",
                        "DELETE",
                        "PUT",
                        "/f",
                        "/n",
                        "/",
                        "",
                        "//",
                        "count=1&price=x",
                        "count=1&urgent=true",
                        "%",
                        "a=%f0%28",
                        "&&==&",
                        "10.0.0.1",
                        "10.0.0.2",
                        "[::1",
                        "v=1,d=0",
                        "null",
                        "{}",
                        "{\"event\":\"call_ended\",\"call\":{}}",
                        "{\"event\":\"call_inbound\",\"call_inbound\":{\"from_number\":1}}",
                        "{\"event\":{},\"call\":[]}",
                        "{\"name\":\"f\",\"args\":{},\"call\":{\"call_type\":7}}",
                        "{\"name\":\"f\",\"args\":{},\"chat\":{\"chat_id\":[]}}",
                        "{\"name\":\"n\",\"args\":{\"count\":1e999}}",
                        "{\"name\":\"n\",\"args\":{\"count\":1,\"urgent\":false}}",
                        "{\"name\":null,\"args\":null}",
                        "{\"name\":\"f\",\"args\":" + "[".repeat(500)));
    }

    @Property(seed = "20261123", tries = 5_000, edgeCases = EdgeCasesMode.NONE)
    void handle_signedRequestOfAnyKind_isAnswered(
            @ForAll("texts") String method,
            @ForAll("texts") String path,
            @ForAll("texts") String query,
            @ForAll("texts") String body,
            @ForAll("texts") String forwarded,
            @ForAll("texts") String address) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);

        WebhookReply reply = endpoint.handle(WebhookRequest.builder()
                .method(method)
                .path(path)
                .query(query)
                .header("X-Forwarded-For", forwarded)
                .header("X-Retell-Signature", Requests.SIGNER.sign(bytes))
                .remoteAddress(address.startsWith("10.") ? address : "10.0.0.1")
                .body(bytes)
                .build());

        assertThat(ALL).contains(reply.status());
        assertThat(Requests.text(reply)).doesNotContain("Exception", "dev.retell4j", "java.");
    }

    @Property(seed = "20261123", tries = 5_000, edgeCases = EdgeCasesMode.NONE)
    void handle_requestWithAnySignature_reachesNobody(
            @ForAll("texts") String signature, @ForAll byte[] body, @ForAll("texts") String header) {
        Map<String, List<String>> headers = new HashMap<>();
        headers.put(null, null);
        headers.put(header, List.of(signature));
        headers.put("x-retell-signature", List.of(signature));
        headers.put("X-Empty", null);

        WebhookReply reply = endpoint.handle(WebhookRequest.builder()
                .headers(headers)
                .remoteAddress("10.0.0.1")
                .body(Arrays.copyOf(body, Math.min(body.length, 1_000)))
                .build());

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reached).hasValue(0);
    }

    @Test
    void handle_headersOfOddMaps_areRead() {
        byte[] body = Requests.bytes("{}");
        String signature = Requests.SIGNER.sign(body);
        WebhookEndpoint plain = Requests.endpoint().build();

        assertThat(plain.handle(Map.of(), body).status()).isEqualTo(401);
        assertThat(plain.handle(Map.of("X-RETELL-SIGNATURE", List.of()), body).status())
                .isEqualTo(401);
        assertThat(plain.handle(Map.of("x-retell-SIGNATURE", List.of(signature)), body)
                        .status())
                .isEqualTo(204);
        assertThat(plain.handle(
                                Map.of("X-Retell-Signature", List.of(signature), "x-retell-signature", List.of("x")),
                                body)
                        .status())
                .as("in two ways of writing")
                .isEqualTo(401);
        assertThat(plain.handle(Map.of("X-Retell-Signature", Collections.singletonList(null)), body)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void log_thousandsOfRefusals_isALineForEachReason() {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            WebhookEndpoint plain = Requests.endpoint().build();
            for (int i = 0; i < 1_000; i++) {
                plain.handle(Map.of(), Requests.bytes("{\"secret\":1}"));
                plain.handle(Map.of("X-Retell-Signature", List.of("v=1,d=secret")), Requests.bytes("{\"secret\":1}"));
                plain.handle(Requests.headers(Requests.bytes("{}")), Requests.bytes("{\"secret\":1}"));
            }
        } finally {
            System.setErr(before);
        }

        assertThat(log.toString(StandardCharsets.UTF_8).lines().filter(line -> line.contains("Refused")))
                .hasSize(3)
                .noneMatch(line -> line.contains("secret"))
                .anyMatch(line -> line.contains("is the key the one with the webhook badge"));
    }
}
