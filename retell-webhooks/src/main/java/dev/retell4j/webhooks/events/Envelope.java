package dev.retell4j.webhooks.events;

import com.fasterxml.jackson.databind.DeserializationFeature;
import dev.retell4j.calls.Call;
import dev.retell4j.chats.Chat;
import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.transcripts.TranscriptEntry;
import dev.retell4j.types.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A body, with the properties of its outermost object as far as they have types. */
final class Envelope {
    private final byte[] body;
    private final String event;
    private final @Nullable Call call;
    private final @Nullable Chat chat;
    private final List<TranscriptEntry> transcript;
    private final Map<String, Json> rest;

    /** Made when it is first asked for; two threads may make it twice. */
    private @Nullable Json json;

    private Envelope(Builder builder) {
        body = builder.body;
        event = builder.event;
        call = builder.call;
        chat = builder.chat;
        transcript = builder.transcript;
        rest = builder.rest;
        json = builder.json;
    }

    String event() {
        return event;
    }

    Optional<Instant> eventTimestamp() {
        OptionalLong millis = property("event_timestamp").map(Json::asLong).orElse(OptionalLong.empty());
        return millis.isPresent() ? Optional.of(Instant.ofEpochMilli(millis.getAsLong())) : Optional.empty();
    }

    /** The call, which has an identifier, or null when there is none. */
    @Nullable
    Call call() {
        return call;
    }

    /** The chat, which has an identifier, or null when there is none. */
    @Nullable
    Chat chat() {
        return chat;
    }

    /** What stands next to the call. */
    List<TranscriptEntry> transcript() {
        return transcript;
    }

    /** A property that is read as JSON, unless it is missing or null. */
    Optional<Json> property(String name) {
        return Optional.ofNullable(rest.get(name)).filter(value -> !value.isNull());
    }

    /** An object under its name or, as servers of the past sent it, under {@code data}. */
    @Nullable
    Json object(String name) {
        return property(name)
                .filter(Json::isObject)
                .or(() -> property("data").filter(Json::isObject))
                .orElse(null);
    }

    Json json() {
        Json known = json;
        if (known == null) {
            known = parse(body);
            json = known;
        }
        return known;
    }

    private static Json parse(byte[] body) {
        try {
            return Json.parse(body);
        } catch (RetellDecodeException e) {
            return approximate(body);
        }
    }

    /** A fraction that is zero but for an exponent that no decimal can have: the call could read it, so this must. */
    private static Json approximate(byte[] body) {
        try {
            return Json.parse(JsonCodec.write(JsonCodec.mapper()
                    .reader()
                    .without(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(body)));
        } catch (IOException e) {
            throw new UncheckedIOException("It was read before", e);
        }
    }

    /** Takes properties as they come; of one that is there twice, the last one counts. */
    static final class Builder {
        private final byte[] body;
        private final Map<String, Json> rest = new LinkedHashMap<>(4);
        private String event = "";
        private @Nullable Call call;
        private @Nullable Chat chat;
        private List<TranscriptEntry> transcript = List.of();
        private @Nullable Json json;

        Builder(byte[] body) {
            this.body = body;
        }

        void event(@Nullable String name) {
            event = name == null ? "" : name;
        }

        void call(@Nullable Call value) {
            call = value;
        }

        void chat(@Nullable Chat value) {
            chat = value;
        }

        void transcript(List<TranscriptEntry> value) {
            transcript = value;
        }

        void rest(String name, Json value) {
            rest.put(name, value);
        }

        void json(Json value) {
            json = value;
        }

        /** Looks for a call or chat under its old name, and forgets one without identifier. */
        Envelope build() {
            if (call == null && chat == null) {
                Json data = rest.get("data");
                if (data != null && data.get("call_id").isPresent()) {
                    call = EventReader.as(Call.class, data);
                } else if (data != null && data.get("chat_id").isPresent()) {
                    chat = EventReader.as(Chat.class, data);
                }
            }
            if (call != null && Fields.orEmpty(call, Call::callId).isEmpty()) {
                call = null;
            }
            if (chat != null && Fields.orEmpty(chat, Chat::chatId).isEmpty()) {
                chat = null;
            }
            return new Envelope(this);
        }
    }
}
