package dev.retell4j.inbox;

import dev.retell4j.webhooks.EventStore.Storage;
import dev.retell4j.webhooks.events.CallTranscriptUpdated;
import dev.retell4j.webhooks.events.ChatTranscriptUpdated;
import dev.retell4j.webhooks.events.WebhookEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** An event on its way into the database. */
final class Arrival {
    private static final int LONGEST_NAME = 100;
    private static final int DIGEST_BYTES = 16;

    private final WebhookEvent event;
    private final byte[] body;
    private final String conversation;
    private final String name;
    private final byte[] digest;
    private final OptionalLong progress;
    private final long since = System.nanoTime();
    private final CompletableFuture<Storage> stored = new CompletableFuture<>();

    Arrival(WebhookEvent event, byte[] body) {
        this.event = event;
        this.body = body;
        conversation = event.conversationId().map(Arrival::column).orElse("");
        name = column(event.event());
        progress = progress(event);
        MessageDigest sha256 = sha256();
        sha256.update(event.idempotencyKey().getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) 0);
        digest = Arrays.copyOf(sha256.digest(body), DIGEST_BYTES);
    }

    WebhookEvent event() {
        return event;
    }

    byte[] body() {
        return body;
    }

    /** The call or chat, or empty text. */
    String conversation() {
        return conversation;
    }

    String name() {
        return name;
    }

    /** The same for two deliveries of one event with one body, and for no others. */
    byte[] digest() {
        return digest;
    }

    /** How far the transcript had come, for updated transcripts only. */
    OptionalLong progress() {
        return progress;
    }

    CompletableFuture<Storage> stored() {
        return stored;
    }

    long sinceNanos() {
        return since;
    }

    /** Makes text fit a column: long or unusual text becomes a hash. What came is in the body. */
    static String column(String text) {
        boolean isUsual = text.length() <= LONGEST_NAME && text.chars().allMatch(c -> c >= ' ' && c <= '~');
        return isUsual
                ? text
                : "#" + HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
    }

    private static OptionalLong progress(WebhookEvent event) {
        if (event instanceof CallTranscriptUpdated call) {
            return OptionalLong.of(call.progress());
        }
        return event instanceof ChatTranscriptUpdated chat ? OptionalLong.of(chat.progress()) : OptionalLong.empty();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
