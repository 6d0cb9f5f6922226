package dev.retell4j.webhooks.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.calls.CallStatus;
import dev.retell4j.calls.DisconnectionReason;
import dev.retell4j.calls.PhoneCall;
import dev.retell4j.calls.WebCall;
import dev.retell4j.chats.ChatStatus;
import dev.retell4j.types.Direction;
import dev.retell4j.types.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookEventTest {
    static WebhookEvent parse(String json) {
        return WebhookEvent.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "call_started, CallStarted",
        "call_ended, CallEnded",
        "call_analyzed, CallAnalyzed",
        "transcript_updated, CallTranscriptUpdated",
        "transfer_started, TransferStarted",
        "transfer_bridged, TransferBridged",
        "transfer_cancelled, TransferCancelled",
        "transfer_ended, TransferEnded"
    })
    void parse_eventOfCall_isOfItsKind(String name, String kind) {
        WebhookEvent event = parse("{\"event\":\"" + name
                + "\",\"call\":{\"call_id\":\"call_7f\",\"call_type\":\"phone_call\",\"direction\":\"inbound\"}}");

        assertThat(event.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(event.event()).isEqualTo(name);
        assertThat(event.conversationId()).contains("call_7f");
        assertThat(event.eventTimestamp()).isEmpty();
        assertThat(((CallEvent) event).callId()).isEqualTo("call_7f");
        assertThat(((CallEvent) event).call())
                .isInstanceOfSatisfying(
                        PhoneCall.class, call -> assertThat(call.direction()).isEqualTo(Direction.INBOUND));
    }

    @ParameterizedTest
    @CsvSource({
        "chat_started, ChatStarted",
        "chat_ended, ChatEnded",
        "chat_analyzed, ChatAnalyzed",
        "transcript_updated, ChatTranscriptUpdated"
    })
    void parse_eventOfChat_isOfItsKind(String name, String kind) {
        WebhookEvent event = parse("{\"event\":\"" + name
                + "\",\"chat\":{\"chat_id\":\"chat_7f\",\"agent_id\":\"agent_9\",\"chat_status\":\"ongoing\"}}");

        assertThat(event.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(event.event()).isEqualTo(name);
        assertThat(event.conversationId()).contains("chat_7f");
        assertThat(event.idempotencyKey()).isEqualTo(name + ":chat_7f");
        assertThat(((ChatEvent) event).chatId()).isEqualTo("chat_7f");
        assertThat(((ChatEvent) event).chat().chatStatus()).isEqualTo(ChatStatus.ONGOING);
    }

    @Test
    void parse_sampleOfTheDocumentation_hasTheFieldsOfTheCall() {
        CallEnded event = (CallEnded)
                parse("{\"event\":\"call_ended\",\"call\":{\"call_id\":\"call_7f\",\"call_type\":\"phone_call\","
                        + "\"agent_id\":\"agent_9\",\"agent_version\":3,\"call_status\":\"ended\","
                        + "\"direction\":\"outbound\",\"from_number\":\"+14155550100\",\"to_number\":\"+14155550199\","
                        + "\"start_timestamp\":1790000000000,\"end_timestamp\":1790000061000,"
                        + "\"disconnection_reason\":\"user_hangup\",\"transcript\":\"Agent: Hi\\nUser: Bye\\n\","
                        + "\"transcript_object\":[],\"metadata\":{\"order\":\"77\"}}}");

        PhoneCall call = (PhoneCall) event.call();
        assertThat(call.agentId()).isEqualTo("agent_9");
        assertThat(call.agentVersion()).isEqualTo(3);
        assertThat(call.callStatus()).isEqualTo(CallStatus.ENDED);
        assertThat(call.fromNumber()).isEqualTo("+14155550100");
        assertThat(call.startTimestamp()).contains(Instant.ofEpochMilli(1790000000000L));
        assertThat(call.disconnectionReason()).contains(DisconnectionReason.USER_HANGUP);
        assertThat(call.transcript()).contains("Agent: Hi\nUser: Bye\n");
        assertThat(call.metadata()).containsEntry("order", Json.of("77"));
        assertThat(event.idempotencyKey()).isEqualTo("call_ended:call_7f");
    }

    @Test
    void parse_webCall_isAWebCall() {
        CallEvent event = (CallEvent)
                parse("{\"event\":\"call_started\",\"call\":{\"call_type\":\"web_call\",\"call_id\":\"call_7f\"}}");

        assertThat(event.call()).isInstanceOf(WebCall.class);
    }

    @Test
    void parse_callWithoutType_hasItsIdentifier() {
        CallEvent event = (CallEvent) parse("{\"event\":\"call_started\",\"call\":{\"call_id\":\"call_7f\"}}");

        assertThat(event).isInstanceOf(CallStarted.class);
        assertThat(event.callId()).isEqualTo("call_7f");
    }

    @Test
    void parse_typeOfCallThatIsNotKnown_isAnEventAllTheSame() {
        CallEvent event = (CallEvent) parse("{\"event\":\"call_started\",\"call\":{\"call_type\":\"radio_call\","
                + "\"call_id\":\"call_7f\",\"agent_name\":\"Ada\"}}");

        assertThat(event.callId()).isEqualTo("call_7f");
        assertThat(event.call().agentName()).contains("Ada");
    }

    @Test
    void parse_nameBehindTheCall_isFoundThere() {
        assertThat(parse("{\"call\":{\"call_id\":\"call_7f\"},\"event\":\"call_ended\"}"))
                .isInstanceOf(CallEnded.class);
    }

    @ParameterizedTest
    @CsvSource({
        "call_started, call",
        "call_ended, call",
        "call_analyzed, call",
        "transfer_started, call",
        "transcript_updated, call",
        "chat_started, chat",
        "chat_ended, chat",
        "chat_analyzed, chat",
        "transcript_updated, chat",
        "alert_triggered, alert",
        "alert_resolved, alert",
        "call_inbound, call_inbound",
        "chat_inbound, chat_inbound"
    })
    void eventTimestamp_onAnyEvent_isRead(String name, String object) {
        WebhookEvent event = parse("{\"event\":\"" + name + "\",\"event_timestamp\":1790000000000,\"" + object
                + "\":{\"call_id\":\"call_7f\",\"chat_id\":\"chat_7f\"}}");

        assertThat(event).isNotInstanceOf(UnknownEvent.class);
        assertThat(event.eventTimestamp()).contains(Instant.ofEpochMilli(1790000000000L));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"null", "\"1790000000000\"", "1.5", "1e400", "{}", "[1]", "99999999999999999999"})
    void eventTimestamp_thatIsNoTime_isMissing(String value) {
        WebhookEvent event = parse(
                "{\"event\":\"call_ended\",\"event_timestamp\":" + value + ",\"call\":{\"call_id\":\"call_7f\"}}");

        assertThat(event).isInstanceOf(CallEnded.class);
        assertThat(event.eventTimestamp()).isEmpty();
    }

    @Test
    void equality_sameKindAndJson_isEqual() {
        String body = "{\"event\":\"call_ended\",\"call\":{\"call_id\":\"call_7f\"}}";

        assertThat(parse(body))
                .isEqualTo(parse(" " + body + "\n"))
                .hasSameHashCodeAs(parse(" " + body))
                .isNotEqualTo(parse(body.replace("7f", "8f")))
                .isNotEqualTo(parse(body.replace("call_ended", "call_started")));
    }

    @Test
    void parse_arrayChangedLater_doesNotChangeTheEvent() {
        byte[] body = "{\"event\":\"call_ended\",\"call\":{\"call_id\":\"call_7f\"}}".getBytes(StandardCharsets.UTF_8);
        WebhookEvent event = WebhookEvent.parse(body);
        Arrays.fill(body, (byte) ' ');

        assertThat(event.toJson()).isEqualTo("{\"event\":\"call_ended\",\"call\":{\"call_id\":\"call_7f\"}}");
    }

    @Test
    void toString_secretsInTheEvent_areHidden() {
        WebhookEvent event = parse(
                "{\"event\":\"call_started\",\"call\":{\"call_type\":\"web_call\","
                        + "\"call_id\":\"call_7f\",\"access_token\":\"eyJsecret\","
                        + "\"recording_url\":\"https://example.com/recordings/secret.wav?sig=secret\"},\"api_key\":\"secret\"}");

        assertThat(event.toString())
                .startsWith("CallStarted{\"event\":\"call_started\"")
                .contains("call_7f")
                .doesNotContain("secret");
        assertThat(event.toJson()).contains("eyJsecret");
    }

    @Test
    void kinds_allOfThem_areReachedByParsing() {
        List<String> objects = List.of(
                "\"call\":{\"call_id\":\"call_7f\"}",
                "\"chat\":{\"chat_id\":\"chat_7f\"}",
                "\"alert\":{},\"call_inbound\":{},\"chat_inbound\":{}");
        Set<Class<?>> reached = new HashSet<>();
        for (String name : LosslessEventTest.EVENTS) {
            for (String object : objects) {
                reached.add(parse("{\"event\":\"" + name + "\"," + object + "}").getClass());
            }
        }

        assertThat(reached).isEqualTo(leaves(WebhookEvent.class));
    }

    private static Set<Class<?>> leaves(Class<?> type) {
        if (!type.isSealed()) {
            return Set.of(type);
        }
        Set<Class<?>> leaves = new HashSet<>();
        for (Class<?> child : type.getPermittedSubclasses()) {
            leaves.addAll(leaves(child));
        }
        return leaves;
    }
}
