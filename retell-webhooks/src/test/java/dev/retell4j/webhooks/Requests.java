package dev.retell4j.webhooks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Requests as Retell sends them. */
final class Requests {
    static final String KEY = "key_test_1";
    static final WebhookSigner SIGNER = WebhookSigner.of(KEY);

    private Requests() {}

    static WebhookEndpoint.Builder endpoint() {
        return WebhookEndpoint.builder().verifier(WebhookVerifier.of(KEY));
    }

    static WebhookRequest post(String path, String body) {
        return signed("POST", path, body).build();
    }

    static WebhookRequest post(String body) {
        return post("/retell", body);
    }

    static WebhookRequest.Builder signed(String method, String path, String body) {
        byte[] bytes = bytes(body);
        return WebhookRequest.builder()
                .method(method)
                .path(path)
                .header("x-retell-signature", SIGNER.sign(bytes))
                .body(bytes);
    }

    static String event(String name, String callId) {
        return "{\"event\":\"" + name + "\",\"call\":{\"call_type\":\"web_call\",\"call_id\":\"" + callId + "\"}}";
    }

    static Map<String, List<String>> headers(byte[] body) {
        return Map.of("X-Retell-Signature", List.of(SIGNER.sign(body)));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(WebhookReply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }

    /** Writes down what an endpoint says. */
    static final class Notes implements WebhookObserver {
        final List<String> lines = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void received(String method, int bodyBytes) {
            lines.add("received " + method + " " + bodyBytes);
        }

        @Override
        public void verified() {
            lines.add("verified");
        }

        @Override
        public void rejected(Rejection reason) {
            lines.add("rejected " + reason);
        }

        @Override
        public void handled(String event, Duration duration) {
            lines.add("handled " + event);
        }

        @Override
        public void failed(String event, Throwable cause) {
            lines.add("failed " + event + " " + cause.getMessage());
        }

        @Override
        public void overran(String event, Duration deadline) {
            lines.add("overran " + event + " " + deadline);
        }

        @Override
        public void overloaded(String name) {
            lines.add("overloaded " + name);
        }

        @Override
        public void unhandled(String event) {
            lines.add("unhandled " + event);
        }

        @Override
        public void stored(String event, Duration duration) {
            lines.add("stored " + event);
        }

        @Override
        public void duplicate(String event) {
            lines.add("duplicate " + event);
        }

        @Override
        public void notStored(String event, Throwable cause) {
            lines.add("notStored " + event + " " + cause.getClass().getSimpleName());
        }

        @Override
        public void functionAnswered(String name, Duration duration) {
            lines.add("functionAnswered " + name);
        }

        @Override
        public void functionFailed(String name, Throwable cause) {
            lines.add("functionFailed " + name + " " + cause.getMessage());
        }

        @Override
        public void functionOverran(String name, Duration deadline) {
            lines.add("functionOverran " + name + " " + deadline);
        }

        @Override
        public void resultCut(String name, int characters) {
            lines.add("resultCut " + name + " " + characters);
        }
    }
}
