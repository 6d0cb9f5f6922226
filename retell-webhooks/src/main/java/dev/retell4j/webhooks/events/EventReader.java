package dev.retell4j.webhooks.events;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.retell4j.calls.Call;
import dev.retell4j.chats.Chat;
import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.transcripts.TranscriptEntry;
import dev.retell4j.types.Json;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes events of bodies: in one go as they come by and, only where that fails, a second time by way of a tree. */
final class EventReader {
    private static final ObjectReader CALL = reader(Call.class);
    private static final ObjectReader CHAT = reader(Chat.class);
    private static final ObjectReader JSON = reader(Json.class);
    private static final ObjectReader TRANSCRIPT = reader(new TypeReference<List<TranscriptEntry>>() {}.getType());

    private EventReader() {}

    /** A reader for a part of the body, behind which more comes. */
    private static ObjectReader reader(Type type) {
        return JsonCodec.mapper()
                .readerFor(JsonCodec.mapper().constructType(type))
                .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    static WebhookEvent read(byte[] given) {
        byte[] body = given.clone();
        Envelope envelope;
        try (JsonParser parser = JsonCodec.mapper().createParser(body)) {
            envelope = stream(parser, body);
        } catch (IOException | NumberFormatException e) {
            // The latter is for exponents that do not fit an int.
            envelope = tree(body);
        }
        return event(envelope);
    }

    private static Envelope stream(JsonParser parser, byte[] body) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new JsonParseException(parser, "not an object");
        }
        Envelope.Builder envelope = new Envelope.Builder(body);
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            switch (name) {
                case "event" -> envelope.event(text(parser));
                case "call" -> envelope.call(read(CALL, JsonToken.START_OBJECT, parser));
                case "chat" -> envelope.chat(read(CHAT, JsonToken.START_OBJECT, parser));
                case "transcript_with_tool_calls" -> envelope.transcript(transcript(parser));
                default -> envelope.rest(name, JSON.readValue(parser));
            }
        }
        if (parser.nextToken() != null) {
            throw new JsonParseException(parser, "more than one value");
        }
        return envelope.build();
    }

    private static @Nullable String text(JsonParser parser) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_STRING)) {
            return parser.getText();
        }
        passOver(parser);
        return null;
    }

    private static List<TranscriptEntry> transcript(JsonParser parser) throws IOException {
        List<TranscriptEntry> entries = read(TRANSCRIPT, JsonToken.START_ARRAY, parser);
        return entries == null ? List.of() : Collections.unmodifiableList(entries);
    }

    private static <T> @Nullable T read(ObjectReader reader, JsonToken start, JsonParser parser) throws IOException {
        if (parser.hasToken(start)) {
            return reader.readValue(parser);
        }
        passOver(parser);
        return null;
    }

    /** Reads what is not wanted, for it must be JSON that can be held all the same. */
    private static void passOver(JsonParser parser) throws IOException {
        Json unused = JSON.readValue(parser);
    }

    private static Envelope tree(byte[] body) {
        Json whole = Json.parse(body);
        if (!whole.isObject()) {
            throw RetellDecodeException.notOfType(WebhookEvent.class, new IOException("not an object"));
        }
        Envelope.Builder envelope = new Envelope.Builder(body);
        for (String name : whole.names()) {
            Json value = whole.get(name).orElse(Json.NULL);
            switch (name) {
                case "event" -> envelope.event(value.asString().orElse(null));
                case "call" -> envelope.call(as(Call.class, value));
                case "chat" -> envelope.chat(as(Chat.class, value));
                case "transcript_with_tool_calls" -> envelope.transcript(entries(value));
                default -> envelope.rest(name, value);
            }
        }
        envelope.json(whole);
        return envelope.build();
    }

    /** Reads an object; returns null for anything else, and for one that does not fit even with allowances. */
    static <T> @Nullable T as(Class<T> type, Json value) {
        if (!value.isObject()) {
            return null;
        }
        try {
            return value.as(type);
        } catch (RetellDecodeException e) {
            return null;
        }
    }

    @SuppressWarnings("NullAway") // As in the lists of a call, an element may be null
    private static List<TranscriptEntry> entries(Json array) {
        List<TranscriptEntry> entries = new ArrayList<>();
        for (Json element : array.elements()) {
            entries.add(element.isNull() ? null : element.as(TranscriptEntry.class));
        }
        return Collections.unmodifiableList(entries);
    }

    private static WebhookEvent event(Envelope envelope) {
        WebhookEvent event = null;
        if (envelope.call() != null) {
            event = callEvent(envelope, envelope.call());
        }
        if (event == null && envelope.chat() != null) {
            event = chatEvent(envelope, envelope.chat());
        }
        if (event == null) {
            event = otherEvent(envelope);
        }
        return event == null ? new UnknownEvent(envelope) : event;
    }

    private static @Nullable WebhookEvent callEvent(Envelope envelope, Call call) {
        return switch (envelope.event()) {
            case CallStarted.EVENT -> new CallStarted(envelope, call);
            case CallEnded.EVENT -> new CallEnded(envelope, call);
            case CallAnalyzed.EVENT -> new CallAnalyzed(envelope, call);
            case CallTranscriptUpdated.EVENT -> new CallTranscriptUpdated(envelope, call);
            case TransferStarted.EVENT -> new TransferStarted(envelope, call);
            case TransferBridged.EVENT -> new TransferBridged(envelope, call);
            case TransferCancelled.EVENT -> new TransferCancelled(envelope, call);
            case TransferEnded.EVENT -> new TransferEnded(envelope, call);
            default -> null;
        };
    }

    private static @Nullable WebhookEvent chatEvent(Envelope envelope, Chat chat) {
        return switch (envelope.event()) {
            case ChatStarted.EVENT -> new ChatStarted(envelope, chat);
            case ChatEnded.EVENT -> new ChatEnded(envelope, chat);
            case ChatAnalyzed.EVENT -> new ChatAnalyzed(envelope, chat);
            case ChatTranscriptUpdated.EVENT -> new ChatTranscriptUpdated(envelope, chat);
            default -> null;
        };
    }

    private static @Nullable WebhookEvent otherEvent(Envelope envelope) {
        Json object = switch (envelope.event()) {
            case AlertTriggered.EVENT, AlertResolved.EVENT -> envelope.object("alert");
            case InboundCall.EVENT, InboundSms.EVENT -> envelope.object(envelope.event());
            default -> null;
        };
        if (object == null) {
            return null;
        }
        return switch (envelope.event()) {
            case AlertTriggered.EVENT -> new AlertTriggered(envelope, object);
            case AlertResolved.EVENT -> new AlertResolved(envelope, object);
            case InboundCall.EVENT -> new InboundCall(envelope, object);
            default -> new InboundSms(envelope, object);
        };
    }
}
