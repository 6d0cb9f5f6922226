package dev.retell4j.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.webhooks.SignatureVerdict;
import dev.retell4j.webhooks.WebhookSigner;
import dev.retell4j.webhooks.WebhookVerifier;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Signs and verifies webhooks for a program in another language; bodies come in Base64. */
final class Signatures {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Signatures() {}

    static JsonNode sign(JsonNode wish) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode signatures = answer.putArray("signatures");
        for (JsonNode request : wish.path("requests")) {
            signatures.add(WebhookSigner.of(request.path("key").textValue())
                    .sign(body(request), Instant.ofEpochMilli(request.path("at").longValue())));
        }
        return answer;
    }

    static JsonNode verify(JsonNode wish) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode verdicts = answer.putArray("verdicts");
        for (JsonNode request : wish.path("requests")) {
            WebhookVerifier.Builder verifier =
                    WebhookVerifier.builder().key(request.path("key").textValue());
            if (request.has("now")) {
                Instant now = Instant.ofEpochMilli(request.path("now").longValue());
                verifier.clock(Clock.fixed(now, ZoneOffset.UTC));
            }
            SignatureVerdict verdict = verifier.build()
                    .verify(body(request), request.path("signature").textValue());
            verdicts.add(verdict.name());
        }
        return answer;
    }

    private static byte[] body(JsonNode request) {
        try {
            return request.path("body").binaryValue();
        } catch (IOException e) {
            throw new IllegalArgumentException("The body must be Base64", e);
        }
    }
}
