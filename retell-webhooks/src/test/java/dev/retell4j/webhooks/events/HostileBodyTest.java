package dev.retell4j.webhooks.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retell4j.errors.RetellDecodeException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileBodyTest {
    private static String callWith(String field) {
        return "{\"event\":\"call_ended\",\"call\":{\"call_type\":\"phone_call\",\"call_id\":\"call_7f\"," + field
                + "}}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "true",
                "5",
                "\"call_ended\"",
                "[]",
                "[{\"event\":\"call_ended\"}]",
                "{",
                "{\"event\"",
                "{\"event\":}",
                "{\"event\":\"call_ended\"",
                "{\"event\":\"call_ended\",}",
                "{'event':'call_ended'}",
                "{event:1}",
                "{} {}",
                "{}]",
                "{}x",
                "{\"call\":{]}",
                "{\"a\":NaN}",
                "{\"a\":01}",
                "{\"a\":\"\u0001\"}",
                "// {}",
                "event=call_ended",
                "<event/>"
            })
    void parse_whatIsNoJsonObject_fails(String body) {
        assertThatThrownBy(() -> WebhookEventTest.parse(body)).isInstanceOf(RetellDecodeException.class);
    }

    @Test
    void parse_bytesThatAreNoText_fails() {
        byte[] body = callWith("\"transcript\":\"x\"").getBytes(StandardCharsets.UTF_8);
        body[body.length - 5] = (byte) 0xC3;

        assertThatThrownBy(() -> WebhookEvent.parse(body)).isInstanceOf(RetellDecodeException.class);
    }

    @Test
    void parse_whatIsNoJson_doesNotQuoteIt() {
        assertThatThrownBy(() -> WebhookEventTest.parse("{\"event\":\"call_ended\",secret}"))
                .hasMessageContaining("line 1, column")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @Test
    void parse_marksInFrontOfTheText_areAllowed() {
        assertThat(WebhookEventTest.parse("\uFEFF" + callWith("\"transcript\":\"x\"")))
                .isInstanceOf(CallEnded.class);
    }

    @Test
    void parse_nestedAsDeepAsAllowed_isKept() {
        String body = callWith("\"metadata\":{\"deep\":" + "[".repeat(900) + "]".repeat(900) + "}");

        WebhookEvent event = WebhookEventTest.parse(body);

        assertThat(event).isInstanceOf(CallEnded.class);
        assertThat(event.toJson()).isEqualTo(body);
        assertThat(event.toString()).contains("call_7f");
        assertThat(event).isEqualTo(WebhookEventTest.parse(body)).hasSameHashCodeAs(WebhookEventTest.parse(body));
    }

    @ParameterizedTest
    @ValueSource(ints = {1_100, 100_000, 2_000_000})
    void parse_nestedDeeper_failsWithoutOverflow(int depth) {
        for (String open : new String[] {"[", "{\"call\":", "{\"metadata\":"}) {
            String close = open.equals("[") ? "]" : "}";
            String deep = open.repeat(depth) + "1" + close.repeat(depth);

            assertThatThrownBy(() -> WebhookEventTest.parse(callWith("\"metadata\":" + deep)))
                    .isInstanceOf(RetellDecodeException.class);
            assertThatThrownBy(() -> WebhookEventTest.parse("{\"event\":\"call_ended\",\"beside\":" + deep + "}"))
                    .isInstanceOf(RetellDecodeException.class);
        }
    }

    @Test
    void parse_jsonInTextThatIsNestedDeep_isOnlyAText() {
        String deep = "[".repeat(100_000).replace("[", "{\\\"a\\\":");

        WebhookEvent event = WebhookEventTest.parse(callWith("\"transcript\":\"" + deep + "\""));

        assertThat(event).isInstanceOf(CallEnded.class);
        assertThat(event.toString()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "-1e999999999",
                "1e-999999999",
                "0e999999999",
                "123456789012345678901234567890",
                "1.0",
                "1e400",
                "0.1e1"
            })
    void parse_numbersOfAnySize_areKept(String number) {
        for (String name : new String[] {
            "start_timestamp", "duration_ms", "agent_version", "call_cost", "latency", "metadata", "new_field"
        }) {
            WebhookEvent event = WebhookEventTest.parse(callWith("\"" + name + "\":" + number));

            assertThat(event).isInstanceOf(CallEnded.class);
            assertThat(event.json()
                            .get("call")
                            .orElseThrow()
                            .get(name)
                            .orElseThrow()
                            .asDouble())
                    .hasValue(Double.parseDouble(number));
            assertThat(event.toString()).isNotEmpty();
            assertThat(event.hashCode()).isEqualTo(event.hashCode());
        }
    }

    @Test
    void parse_zerosThatNoDecimalCanHold_areReadAsZero() {
        WebhookEvent event = WebhookEventTest.parse(
                callWith("\"call_cost\":{\"combined_cost\":0e99999999999,\"product_costs\":[]},\"new\":\"kept\""));

        assertThat(event).isInstanceOf(CallEnded.class);
        assertThat(event.toJson()).contains("\"combined_cost\":0").contains("\"new\":\"kept\"");
        assertThat(WebhookEventTest.parse(event.toJson())).isEqualTo(event).hasSameHashCodeAs(event);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "1e-99999999999"})
    void parse_numbersThatNoDecimalCanHold_failWhereNothingElseFits(String number) {
        for (String name : new String[] {"new_field", "start_timestamp", "metadata"}) {
            String body = callWith("\"" + name + "\":" + number);

            assertThatThrownBy(() -> WebhookEventTest.parse(body)).isInstanceOf(RetellDecodeException.class);
            assertThatThrownBy(() -> WebhookEventTest.parse(body.replace("\"call_type\":\"phone_call\",", "")))
                    .isInstanceOf(RetellDecodeException.class);
            assertThatThrownBy(() -> WebhookEventTest.parse(body.replace("\"call\"", "\"beside\"")))
                    .isInstanceOf(RetellDecodeException.class);
        }
        for (String name :
                new String[] {"event", "call", "chat", "transcript_with_tool_calls", "data", "event_timestamp"}) {
            assertThatThrownBy(() -> WebhookEventTest.parse("{\"" + name + "\":" + number + "}"))
                    .as(name)
                    .isInstanceOf(RetellDecodeException.class);
        }
    }

    @Test
    void parse_numberOfVeryManyDigits_fails() {
        assertThatThrownBy(() -> WebhookEventTest.parse(callWith("\"agent_version\":" + "9".repeat(1_000_000))))
                .isInstanceOf(RetellDecodeException.class);
        assertThatThrownBy(() -> WebhookEventTest.parse(callWith("\"new_field\":0." + "9".repeat(1_000_000))))
                .isInstanceOf(RetellDecodeException.class);
    }

    @Test
    void parse_namesWithTheSameHash_takeNoTime() {
        StringBuilder fields = new StringBuilder("\"a\":1");
        for (int i = 0; i < 1 << 14; i++) {
            fields.append(",\"");
            for (int bit = 0; bit < 14; bit++) {
                fields.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            fields.append("\":1");
        }

        WebhookEvent event = WebhookEventTest.parse(callWith("\"metadata\":{" + fields + "}," + fields));

        assertThat(event).isInstanceOf(CallEnded.class);
        assertThat(((CallEvent) event).call().metadata()).hasSize((1 << 14) + 1);
    }

    @Test
    void parse_veryLongIdentifier_isKept() {
        String identifier = "c".repeat(1_000_000);
        CallEvent event = (CallEvent)
                WebhookEventTest.parse("{\"event\":\"call_ended\",\"call\":{\"call_id\":\"" + identifier + "\"}}");

        assertThat(event.callId()).isEqualTo(identifier);
        assertThat(event.idempotencyKey()).hasSize("call_ended:".length() + 1_000_000);
    }
}
