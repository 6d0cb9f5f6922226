package dev.retell4j.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.internal.json.JsonCodec;
import dev.retell4j.samples.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * The body of a {@code call_analyzed} event of exactly the wished size: the complete sample of a phone call, with as
 * much of its transcript as there is room for.
 */
final class EventBody {
    private static final String CALL_ID = "call_" + "0".repeat(27);
    private static final int ID_DIGITS = 16;

    private final byte[] template;
    private final int idEnd;

    private EventBody(byte[] template, int idEnd) {
        this.template = template;
        this.idEnd = idEnd;
    }

    /** Makes a body of that many bytes, from 3,000. */
    static EventBody of(int size) throws IOException {
        ObjectNode call =
                (ObjectNode) JsonCodec.mapper().readTree(Samples.phoneCall().toJson());
        call.remove(List.of("scrubbed_transcript_with_tool_calls", "transcript_with_tool_calls"));
        call.put("call_id", CALL_ID);
        ArrayNode turns = (ArrayNode) call.remove("transcript_object");
        call.put("transcript", "");
        ObjectNode event = JsonCodec.mapper().createObjectNode().put("event", "call_analyzed");
        event.set("call", call);
        ArrayNode kept = call.putArray("transcript_object");
        int room = size - JsonCodec.write(event).length;
        for (JsonNode turn : turns) {
            room -= JsonCodec.write(turn).length + 1;
            if (room < 0) {
                break;
            }
            kept.add(turn);
        }
        int text = size - JsonCodec.write(event).length;
        call.put("transcript", "Agent: Hello! ".repeat(text / 14 + 1).substring(0, text));
        byte[] body = JsonCodec.write(event);
        if (body.length != size) {
            throw new IllegalStateException("The body has " + body.length + " bytes instead of " + size);
        }
        int id = new String(body, StandardCharsets.ISO_8859_1).indexOf(CALL_ID);
        return new EventBody(body, id + CALL_ID.length());
    }

    /** Returns the body of a call with that number. */
    byte[] ofCall(long number) {
        byte[] body = template.clone();
        byte[] digits = HexFormat.of().toHexDigits(number).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(digits, 0, body, idEnd - ID_DIGITS, ID_DIGITS);
        return body;
    }
}
