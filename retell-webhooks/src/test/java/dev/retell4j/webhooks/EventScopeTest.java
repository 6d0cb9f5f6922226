package dev.retell4j.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retell4j.types.Direction;
import dev.retell4j.webhooks.events.WebhookEvent;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventScopeTest {
    private static final String OURS = "+14155550199";
    private static final String THEIRS = "+14155550100";

    private static final WebhookEvent INBOUND = event("call_ended", "call", call("inbound", THEIRS, OURS));
    private static final WebhookEvent OUTBOUND = event("call_ended", "call", call("outbound", OURS, THEIRS));
    private static final WebhookEvent WEB = event(
            "call_ended", "call", "{\"call_type\":\"web_call\",\"call_id\":\"call_7f\",\"agent_id\":\"agent_9\"}");
    private static final WebhookEvent CHAT =
            event("chat_ended", "chat", "{\"chat_id\":\"chat_7f\",\"agent_id\":\"agent_9\"}");
    private static final WebhookEvent QUESTION = event(
            "call_inbound",
            "call_inbound",
            "{\"agent_id\":\"agent_9\",\"from_number\":\"" + THEIRS + "\",\"to_number\":\"" + OURS + "\"}");
    private static final WebhookEvent ALERT = event("alert_triggered", "alert", "{\"org_id\":\"org_1\"}");
    private static final WebhookEvent UNKNOWN = event("call_whispered", "call", call("inbound", THEIRS, OURS));

    private static String call(String direction, String from, String to) {
        return "{\"call_type\":\"phone_call\",\"call_id\":\"call_7f\",\"agent_id\":\"agent_9\",\"direction\":\""
                + direction + "\",\"from_number\":\"" + from + "\",\"to_number\":\"" + to + "\"}";
    }

    private static WebhookEvent event(String name, String object, String json) {
        return WebhookEvent.parse(
                ("{\"event\":\"" + name + "\",\"" + object + "\":" + json + "}").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void any_everyEvent_isInIt() {
        assertThat(new WebhookEvent[] {INBOUND, OUTBOUND, WEB, CHAT, QUESTION, ALERT, UNKNOWN})
                .allMatch(EventScope.any()::matches);
    }

    @Test
    void direction_callsAndQuestions_areToldApart() {
        EventScope inbound = EventScope.any().direction(Direction.INBOUND);
        EventScope outbound = EventScope.any().direction(Direction.OUTBOUND);

        assertThat(new WebhookEvent[] {INBOUND, QUESTION, UNKNOWN})
                .allMatch(inbound::matches)
                .noneMatch(outbound::matches);
        assertThat(OUTBOUND).matches(outbound::matches).matches(event -> !inbound.matches(event));
        assertThat(new WebhookEvent[] {WEB, CHAT, ALERT})
                .noneMatch(inbound::matches)
                .noneMatch(outbound::matches);
    }

    @Test
    void agent_oneOfThoseGiven_matches() {
        EventScope ours = EventScope.any().agent("agent_1", "agent_9");
        EventScope others = EventScope.any().agent("agent_1");

        assertThat(new WebhookEvent[] {INBOUND, OUTBOUND, WEB, CHAT, QUESTION, UNKNOWN})
                .allMatch(ours::matches)
                .noneMatch(others::matches);
        assertThat(ours.matches(ALERT)).isFalse();
    }

    @Test
    void number_thatOfTheWorkspace_matches() {
        EventScope ours = EventScope.any().number("+1", OURS);
        EventScope theirs = EventScope.any().number(THEIRS);

        assertThat(new WebhookEvent[] {INBOUND, OUTBOUND, QUESTION, UNKNOWN})
                .allMatch(ours::matches)
                .noneMatch(theirs::matches);
        assertThat(new WebhookEvent[] {WEB, CHAT, ALERT}).noneMatch(ours::matches);
    }

    @Test
    void matches_severalConditions_needsAllOfThem() {
        EventScope scope =
                EventScope.any().direction(Direction.INBOUND).agent("agent_9").number(OURS);

        assertThat(scope.matches(INBOUND)).isTrue();
        assertThat(scope.matches(OUTBOUND)).isFalse();
        assertThat(scope.agent("agent_1").matches(INBOUND)).isFalse();
        assertThat(scope.number("+1").matches(INBOUND)).isFalse();
    }

    @Test
    void scope_narrowed_leavesTheFirstAsItWas() {
        EventScope first = EventScope.any().agent("agent_9");
        first.direction(Direction.OUTBOUND);
        first.agent("agent_1");

        assertThat(first.matches(INBOUND)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"call_id\":\"call_7f\"}",
                "{\"call_id\":\"call_7f\",\"call_type\":\"phone_call\"}",
                "{\"call_id\":\"call_7f\",\"call_type\":\"phone_call\",\"direction\":5,\"agent_id\":{},\"to_number\":[]}",
                "{\"call_id\":\"call_7f\",\"call_type\":\"radio_call\",\"direction\":null}"
            })
    void matches_callThatLacksWhatIsAskedFor_isFalse(String call) {
        for (String name : new String[] {"call_ended", "call_whispered"}) {
            WebhookEvent event = event(name, "call", call);

            assertThat(EventScope.any().matches(event)).isTrue();
            assertThat(EventScope.any().direction(Direction.INBOUND).matches(event))
                    .isFalse();
            assertThat(EventScope.any().agent("agent_9").matches(event)).isFalse();
            assertThat(EventScope.any().number(OURS).matches(event)).isFalse();
        }
    }

    @Test
    void matches_chatOrQuestionThatLacksWhatIsAskedFor_isFalse() {
        assertThat(EventScope.any().agent("agent_9").matches(event("chat_ended", "chat", "{\"chat_id\":\"chat_7f\"}")))
                .isFalse();
        assertThat(EventScope.any().number(OURS).matches(event("call_inbound", "call_inbound", "{}")))
                .isFalse();
        assertThat(EventScope.any().agent("agent_9").matches(event("moon_landed", "moon", "{}")))
                .isFalse();
    }

    @Test
    void matches_callOfTypeThatIsNotKnown_looksIntoItsJson() {
        WebhookEvent event =
                event("call_ended", "call", call("inbound", THEIRS, OURS).replace("phone_call", "radio"));

        assertThat(EventScope.any()
                        .direction(Direction.INBOUND)
                        .agent("agent_9")
                        .number(OURS)
                        .matches(event))
                .isTrue();
    }

    @Test
    void conditions_withoutValues_areRefused() {
        assertThatThrownBy(() -> EventScope.any().agent())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("agentIds must have at least one element");
        assertThatThrownBy(() -> EventScope.any().number()).hasMessage("numbers must have at least one element");
        assertThatThrownBy(() -> EventScope.any().agent((String) null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> EventScope.any().direction(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void equality_sameConditions_isEqual() {
        EventScope scope = EventScope.any().agent("a", "b").number(OURS);

        assertThat(scope)
                .isEqualTo(EventScope.any().number(OURS).agent("b", "a"))
                .hasSameHashCodeAs(EventScope.any().number(OURS).agent("b", "a"))
                .isNotEqualTo(scope.direction(Direction.INBOUND));
        assertThat(EventScope.any()).hasToString("EventScope[any]");
        assertThat(scope).hasToString("EventScope[direction=any, agents=[a, b], numbers=[+14155550199]]");
    }
}
