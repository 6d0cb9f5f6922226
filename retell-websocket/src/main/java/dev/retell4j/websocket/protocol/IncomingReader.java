package dev.retell4j.websocket.protocol;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.retell4j.errors.RetellDecodeException;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.types.Json;
import dev.retell4j.websocket.protocol.TranscriptEvent.Slice;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Makes events of frames in one go. Transcripts, which grow with the call, are passed over: only their place is kept.
 */
final class IncomingReader {
    private static final JsonFactory FACTORY = JsonCodec.mapper().getFactory();
    private static final int MOST_DIGITS_OF_A_TIME = 30;
    private static final int MOST_DIGITS_OF_AN_ID = 10;

    private final String frame;
    private String type = "";
    private @Nullable String timestamp;
    private @Nullable Integer responseId;
    private @Nullable TurnTaking turnTaking;
    private Slice call = Slice.ABSENT;
    private Slice transcript = Slice.ABSENT;
    private Slice withToolCalls = Slice.ABSENT;

    private IncomingReader(String frame) {
        this.frame = frame;
    }

    static IncomingEvent read(String frame) {
        IncomingReader reader = new IncomingReader(frame);
        try (JsonParser parser = FACTORY.createParser(frame)) {
            reader.readFields(parser);
        } catch (IOException e) {
            throw RetellDecodeException.notOfType(IncomingEvent.class, e);
        }
        return reader.event();
    }

    private void readFields(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new JsonParseException(parser, "not an object");
        }
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            switch (name) {
                case "interaction_type" -> type = token == JsonToken.VALUE_STRING ? parser.getText() : "";
                case "response_id" -> responseId = id(parser, token);
                case "timestamp" -> timestamp = time(parser, token);
                case "turntaking" ->
                    turnTaking = token == JsonToken.VALUE_STRING ? TurnTaking.of(parser.getText()) : null;
                case "call" -> call = slice(parser, JsonToken.START_OBJECT);
                case "transcript" -> transcript = slice(parser, JsonToken.START_ARRAY);
                case "transcript_with_tool_calls" -> withToolCalls = slice(parser, JsonToken.START_ARRAY);
                default -> {}
            }
            parser.skipChildren();
        }
        if (parser.nextToken() != null) {
            throw new JsonParseException(parser, "more than one value");
        }
    }

    /** Passes over a value, and tells where it is when it is what it should be. */
    private static Slice slice(JsonParser parser, JsonToken expected) throws IOException {
        if (!parser.hasToken(expected)) {
            return Slice.ABSENT;
        }
        long start = parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        return new Slice((int) start, (int) parser.currentLocation().getCharOffset());
    }

    private static @Nullable Integer id(JsonParser parser, JsonToken token) throws IOException {
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_STRING) {
            return null;
        }
        if (parser.getTextLength() > MOST_DIGITS_OF_AN_ID) {
            return null;
        }
        try {
            return Integer.valueOf(parser.getText());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable String time(JsonParser parser, JsonToken token) throws IOException {
        return token == JsonToken.VALUE_NUMBER_INT && parser.getTextLength() <= MOST_DIGITS_OF_A_TIME
                ? parser.getText()
                : null;
    }

    private IncomingEvent event() {
        return switch (type) {
            case Ping.TYPE -> new Ping(frame, timestamp);
            case UpdateOnly.TYPE -> new UpdateOnly(frame, transcript, withToolCalls, turnTaking);
            case ResponseRequired.TYPE -> new ResponseRequired(frame, transcript, withToolCalls, responseId);
            case ReminderRequired.TYPE -> new ReminderRequired(frame, transcript, withToolCalls, responseId);
            case CallDetails.TYPE -> callDetails();
            default -> new UnknownIncoming(frame, type);
        };
    }

    private IncomingEvent callDetails() {
        try {
            if (call.isPresent()) {
                return new CallDetails(frame, Json.parse(frame.substring(call.start(), call.end())));
            }
        } catch (RetellDecodeException e) {
            // A number that cannot be held
        }
        return new UnknownIncoming(frame, type);
    }
}
