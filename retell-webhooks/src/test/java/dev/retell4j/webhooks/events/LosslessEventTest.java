package dev.retell4j.webhooks.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retell4j.types.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever comes is an event, and comes out again as it went in. */
class LosslessEventTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final JsonMapper NUMBERS = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** The same number, however it is written: typed ones are written in their shortest form. */
    private static final Comparator<JsonNode> BY_VALUE = (left, right) -> left.isNumber() && right.isNumber()
            ? left.decimalValue().compareTo(right.decimalValue())
            : left.equals(right) ? 0 : 1;

    /** Names of all events, and of one that nobody knows. */
    static final List<String> EVENTS = List.of(
            "call_started",
            "call_ended",
            "call_analyzed",
            "transcript_updated",
            "transfer_started",
            "transfer_bridged",
            "transfer_cancelled",
            "transfer_ended",
            "chat_started",
            "chat_ended",
            "chat_analyzed",
            "call_inbound",
            "chat_inbound",
            "alert_triggered",
            "alert_resolved",
            "new_one");

    /** Names that mean something, so that values of all shapes come where they are not expected. */
    private static final List<String> NAMES = List.of(
            "event",
            "event_timestamp",
            "call",
            "chat",
            "data",
            "alert",
            "call_inbound",
            "chat_inbound",
            "transcript_with_tool_calls",
            "transfer_destination",
            "transfer_option",
            "number",
            "extension",
            "call_id",
            "chat_id",
            "call_type",
            "agent_id",
            "agent_version",
            "call_status",
            "chat_status",
            "direction",
            "from_number",
            "to_number",
            "metadata",
            "transcript",
            "transcript_object",
            "start_timestamp",
            "end_timestamp",
            "duration_ms",
            "latency",
            "call_cost",
            "call_analysis",
            "message_with_tool_calls",
            "role",
            "content",
            "words",
            "access_token",
            "custom_sip_headers",
            "alert_incident_id",
            "threshold_value",
            "ä\"\\/");

    @Property(seed = "20261123", tries = 300, edgeCases = EdgeCasesMode.NONE)
    void parse_anyObject_keepsAllOfIt(@ForAll("events") ObjectNode body) {
        String text = body.toString();

        WebhookEvent event = WebhookEvent.parse(text.getBytes(StandardCharsets.UTF_8));

        assertThat(event.json()).isEqualTo(Json.parse(text));
        assertThat(event.toJson()).isEqualTo(text);
        assertThat(WebhookEvent.parse(event.toJson().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(event)
                .hasSameHashCodeAs(event);
    }

    @Property(seed = "20261123", tries = 300, edgeCases = EdgeCasesMode.NONE)
    void parse_anyObject_hasTypedPartsThatKeepTheirs(@ForAll("events") ObjectNode body) throws IOException {
        WebhookEvent event = WebhookEvent.parse(body.toString().getBytes(StandardCharsets.UTF_8));

        if (event instanceof CallEvent call) {
            assertSame(call.call(), part(body, "call"));
            assertThat(call.callId()).isEqualTo(call.conversationId().orElseThrow());
        } else if (event instanceof ChatEvent chat) {
            assertSame(chat.chat(), part(body, "chat"));
            assertThat(chat.chatId()).isEqualTo(chat.conversationId().orElseThrow());
        } else if (event instanceof AlertEvent alert) {
            assertSame(alert.alert().json(), part(body, "alert"));
        }
    }

    private static void assertSame(Object part, JsonNode expected) throws IOException {
        JsonNode written = NUMBERS.readTree(Json.of(part).text());

        assertThat(written.equals(BY_VALUE, NUMBERS.readTree(expected.toString())))
                .as("%s from %s", written, expected)
                .isTrue();
    }

    @Property(seed = "20261123", tries = 300, edgeCases = EdgeCasesMode.NONE)
    void accessors_ofAnyEvent_doNotFail(@ForAll("events") ObjectNode body) {
        WebhookEvent event = WebhookEvent.parse(body.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(event.idempotencyKey()).startsWith(event.event());
        assertThat(event.toString()).startsWith(event.getClass().getSimpleName());
        assertThat(event.eventTimestamp()).isNotNull();
        assertThat(event.conversationId()).isNotNull();
        if (event instanceof CallTranscriptUpdated updated) {
            assertThat(updated.progress()).isNotNegative();
        } else if (event instanceof ChatTranscriptUpdated updated) {
            assertThat(updated.progress()).isNotNegative();
        } else if (event instanceof TransferEvent transfer) {
            assertThat(transfer.destinationNumber()).isNotNull();
            assertThat(transfer.destinationExtension()).isNotNull();
            assertThat(transfer.transferOption()).isNotNull();
        } else if (event instanceof InboundQuestion question) {
            assertThat(question.agentId()).isNotNull();
            assertThat(question.agentVersion()).isNotNull();
        }
    }

    private static JsonNode part(ObjectNode body, String name) {
        JsonNode part = body.path(name).isObject() && hasIdentifier(body.get(name), name) ? body.get(name) : null;
        return part == null ? body.get("data") : part;
    }

    private static boolean hasIdentifier(JsonNode object, String name) {
        return name.equals("alert") || object.path(name + "_id").isTextual();
    }

    @Provide
    static Arbitrary<ObjectNode> events() {
        Arbitrary<Map.Entry<String, JsonNode>> event =
                Arbitraries.of(EVENTS).map(name -> Map.entry("event", (JsonNode) NODES.textNode(name)));
        Arbitrary<Map.Entry<String, JsonNode>> part = Arbitraries.of("call", "chat", "data", "alert")
                .flatMap(name -> object(2)
                        .map(object -> Map.entry(name, (JsonNode)
                                object.put("call_id", "call_7f").put("chat_id", "chat_7f"))));
        Arbitrary<Map.Entry<String, JsonNode>> other =
                Arbitraries.frequencyOf(Tuple.of(3, part), Tuple.of(1, field(3)));
        Arbitrary<ObjectNode> usual =
                event.flatMap(first -> other.list().ofMaxSize(5).map(fields -> object(first, fields)));
        return Arbitraries.frequencyOf(Tuple.of(5, usual), Tuple.of(1, object(3)));
    }

    private static ObjectNode object(Map.Entry<String, JsonNode> first, List<Map.Entry<String, JsonNode>> fields) {
        ObjectNode object = NODES.objectNode();
        object.set(first.getKey(), first.getValue());
        fields.forEach(field -> object.set(field.getKey(), field.getValue()));
        return object;
    }

    private static Arbitrary<ObjectNode> object(int depth) {
        return field(depth).list().ofMaxSize(6).map(fields -> {
            ObjectNode object = NODES.objectNode();
            fields.forEach(field -> object.set(field.getKey(), field.getValue()));
            return object;
        });
    }

    private static Arbitrary<Map.Entry<String, JsonNode>> field(int depth) {
        Arbitrary<String> names = Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.of(NAMES)),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(5)));
        return names.flatMap(name -> value(depth).map(value -> Map.entry(name, value)));
    }

    private static Arbitrary<JsonNode> value(int depth) {
        Arbitrary<JsonNode> leaf = Arbitraries.oneOf(
                Arbitraries.just(NODES.nullNode()),
                Arbitraries.of(true, false).map(NODES::booleanNode),
                Arbitraries.longs().map(NODES::numberNode),
                Arbitraries.of("0", "1790000000000", "99999999999999999999", "-1")
                        .map(text -> NODES.numberNode(new BigInteger(text))),
                Arbitraries.of("1.5", "1.0", "-0.25", "1E+400", "3.14159265358979323846")
                        .map(text -> NODES.numberNode(new BigDecimal(text))),
                Arbitraries.of("phone_call", "web_call", "ended", "inbound", "agent", "user", "+14155550100", "")
                        .map(NODES::textNode),
                Arbitraries.strings().ofMaxLength(8).map(NODES::textNode));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<JsonNode> array = Arbitraries.lazy(() -> value(depth - 1))
                .list()
                .ofMaxSize(3)
                .map(values -> {
                    ArrayNode node = NODES.arrayNode();
                    values.forEach(node::add);
                    return node;
                });
        return Arbitraries.frequencyOf(
                Tuple.of(3, leaf),
                Tuple.of(1, array),
                Tuple.of(1, Arbitraries.lazy(() -> object(depth - 1)).map(node -> node)));
    }
}
