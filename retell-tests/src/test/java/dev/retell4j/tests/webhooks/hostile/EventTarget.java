package dev.retell4j.tests.webhooks.hostile;

import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.types.Direction;
import dev.retell4j.types.Json;
import dev.retell4j.webhooks.EventScope;
import dev.retell4j.webhooks.events.AlertEvent;
import dev.retell4j.webhooks.events.CallEvent;
import dev.retell4j.webhooks.events.CallTranscriptUpdated;
import dev.retell4j.webhooks.events.ChatEvent;
import dev.retell4j.webhooks.events.ChatTranscriptUpdated;
import dev.retell4j.webhooks.events.InboundCall;
import dev.retell4j.webhooks.events.InboundQuestion;
import dev.retell4j.webhooks.events.TransferEvent;
import dev.retell4j.webhooks.events.WebhookEvent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every JSON object is an event that loses nothing, and nothing else is an event. */
public final class EventTarget {
    private static final EventScope SCOPE =
            EventScope.any().direction(Direction.INBOUND).agent("agent_9").number("+14155550199");

    private EventTarget() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] data) {
        Json expected = parsed(data);
        WebhookEvent event;
        try {
            event = WebhookEvent.parse(data);
        } catch (RetellDecodeException e) {
            check(expected == null || !expected.isObject(), "refused an object");
            return;
        }
        // Zeros with huge exponents have no JSON of their own here, but can be read as numbers of a call.
        check(expected == null || event.json().equals(expected), "lost something");
        check(event.toString().startsWith(event.getClass().getSimpleName()), "has no name");
        if (isUtf8(data)) {
            writeAndRead(event);
        }
        use(event);
    }

    /** What is no UTF-8 is no JSON, though Jackson reads some of it, and then writes names that it refuses. */
    private static void writeAndRead(WebhookEvent event) {
        WebhookEvent again = WebhookEvent.parse(event.toJson().getBytes(StandardCharsets.UTF_8));
        check(again.equals(event) && again.hashCode() == event.hashCode(), "reads otherwise when written");
        check(again.getClass() == event.getClass(), "is of another kind when written");
        check(again.idempotencyKey().equals(event.idempotencyKey()), "has another key when written");
        check(again.conversationId().equals(event.conversationId()), "belongs elsewhere when written");
    }

    private static void use(WebhookEvent event) {
        SCOPE.matches(event);
        event.eventTimestamp();
        if (event instanceof CallEvent call) {
            check(event.conversationId().equals(Optional.of(call.callId())), "has two identifiers");
        }
        if (event instanceof ChatEvent chat) {
            check(event.conversationId().equals(Optional.of(chat.chatId())), "has two identifiers");
        }
        if (event instanceof CallTranscriptUpdated updated) {
            check(updated.progress() >= 0, "goes backwards");
        }
        if (event instanceof ChatTranscriptUpdated updated) {
            check(updated.progress() >= 0, "goes backwards");
        }
        if (event instanceof InboundQuestion question) {
            question.agentId();
            question.agentVersion();
        }
        if (event instanceof InboundCall question) {
            question.customSipHeaders();
        }
        if (event instanceof AlertEvent alert) {
            alert.alert().metricType();
            alert.alert().comparator();
            alert.alert().currentValue();
            alert.alert().emails();
            alert.alert().triggeredTimestamp();
        }
        if (event instanceof TransferEvent transfer) {
            transfer.destinationNumber();
            transfer.destinationExtension();
            transfer.transferOption();
        }
    }

    private static @Nullable Json parsed(byte[] data) {
        try {
            return Json.parse(data);
        } catch (RetellDecodeException e) {
            return null;
        }
    }

    private static boolean isUtf8(byte[] data) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(data));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static void check(boolean isRight, String problem) {
        if (!isRight) {
            throw new AssertionError("The event " + problem);
        }
    }
}
