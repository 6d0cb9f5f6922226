package dev.retell4j.simulator.internal.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtocolJudgeTest {
    private static final String CONFIG =
            "{\"response_type\":\"config\",\"config\":{\"auto_reconnect\":true,\"call_details\":true}}";

    private final ProtocolJudge judge = new ProtocolJudge(LlmSchedule.RETELL);
    private Instant now = Instant.parse("2026-09-01T10:00:00Z");
    private long lastPing;

    @BeforeEach
    void connect() {
        judge.connected(now);
    }

    private void pass(long millis) {
        now = now.plusMillis(millis);
    }

    private Heard text(String frame) {
        pass(1);
        return judge.text(now, frame);
    }

    private Heard say(int id, String content, boolean complete) {
        return say(id, content, complete, "");
    }

    private Heard say(int id, String content, boolean complete, String more) {
        return text("{\"response_type\":\"response\",\"response_id\":" + id + ",\"content\":\"" + content
                + "\",\"content_complete\":" + complete + more + "}");
    }

    private void ask(int id) {
        pass(1);
        judge.asked(now, id);
    }

    /** Pings and gets the answer. */
    private void ping() {
        pass(1);
        lastPing++;
        judge.pinged(now, lastPing);
        text("{\"response_type\":\"ping_pong\",\"timestamp\":" + lastPing + "}");
    }

    private void greet() {
        text(CONFIG);
        say(0, "Hi.", true);
    }

    private List<Rule> rules() {
        return judge.violations().stream().map(Violation::rule).toList();
    }

    @Test
    void text_ofARightCall_isHeardWithoutViolation() {
        assertThat(text(CONFIG)).isEqualTo(new Heard.Configured(true, true, false));
        assertThat(judge.isOpen()).isTrue();
        assertThat(say(0, "Hi.", true)).isEqualTo(new Heard.Piece(0, "Hi.", true, false, null));
        assertThat(judge.isOpen()).isFalse();
        ask(1);
        ping();
        say(1, "One ", false);
        assertThat(judge.isOpen()).isTrue();
        say(1, "two.", true);

        assertThat(judge.words()).isEqualTo("One two.");
        assertThat(judge.isOpen()).isFalse();
        assertThat(rules()).isEmpty();
    }

    @Test
    void text_ofATurnThatCrossedANewerRequest_isDroppedWithoutBlame() {
        greet();
        ask(1);
        say(1, "One ", false);
        ask(2);

        assertThat(say(1, "two ", false))
                .isInstanceOfSatisfying(
                        Heard.Dropped.class,
                        dropped -> assertThat(dropped.stale()).isTrue());
        say(1, "three.", true);
        say(2, "Yes.", true);

        assertThat(judge.crossed()).isEqualTo(2);
        assertThat(judge.words()).isEqualTo("Yes.");
        assertThat(rules()).isEmpty();
    }

    @Test
    void text_ofAnOlderTurnAfterANewerAnswer_isStale() {
        greet();
        ask(1);
        say(1, "One ", false);
        ask(2);
        say(2, "Yes. ", false);
        say(1, "two ", false);

        assertThat(rules()).containsExactly(Rule.STALE_OUTPUT);
    }

    @Test
    void text_ofAnOlderTurnAfterOnePong_isLate() {
        greet();
        ask(1);
        say(1, "One ", false);
        ask(2);
        ping();
        say(1, "two ", false);

        assertThat(rules()).containsExactly(Rule.LATE_OUTPUT);
    }

    @Test
    void text_ofAnOlderTurnAfterTwoPongsAtOnce_isLateOnly() {
        greet();
        ask(1);
        ask(2);
        ping();
        ping();
        say(1, "One ", false);

        assertThat(rules()).containsExactly(Rule.LATE_OUTPUT);
    }

    @Test
    void text_ofAnOlderTurnAfterTwoPongsAndAMoment_isStale() {
        greet();
        ask(1);
        ask(2);
        ping();
        pass(LlmSchedule.RETELL.settle().toMillis());
        ping();
        say(1, "One ", false);

        assertThat(rules()).containsExactly(Rule.STALE_OUTPUT);
    }

    @Test
    void text_ofAPingThatWasSentBeforeTheNewerRequest_provesNothing() {
        greet();
        ask(1);
        judge.pinged(now, 77);
        ask(2);
        text("{\"response_type\":\"ping_pong\",\"timestamp\":77}");
        say(1, "One ", false);

        assertThat(rules()).isEmpty();
        assertThat(judge.crossed()).isOne();
    }

    @Test
    void text_ofAnUnaskedPing_provesNothing() {
        greet();
        ask(1);
        ask(2);
        text("{\"response_type\":\"ping_pong\",\"timestamp\":123456}");
        say(1, "One ", false);

        assertThat(rules()).isEmpty();
    }

    @Test
    void text_ofAnEmptyStaleCompletion_isAWarningAtMost() {
        greet();
        ask(1);
        ask(2);
        say(2, "Yes.", true);
        say(1, "", true);

        assertThat(judge.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo(Rule.STALE_COMPLETION);
            assertThat(violation.isError()).isFalse();
        });
    }

    @Test
    void text_afterCompletion_isBlamedWhateverIsAskedMeanwhile() {
        greet();
        ask(1);
        say(1, "One.", true);
        say(1, "Two.", true);
        say(1, "", true);
        ask(2);
        say(1, "Three.", false);

        assertThat(rules()).containsExactly(Rule.AFTER_COMPLETION, Rule.COMPLETED_TWICE, Rule.AFTER_COMPLETION);
    }

    @Test
    void text_ofATurnThatWasNeverAsked_isDropped() {
        greet();
        say(3, "Three.", true);

        assertThat(rules()).containsExactly(Rule.NEVER_ASKED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"response_type\":\"response\",\"response_id\":\"0\",\"content\":\"x\",\"content_complete\":true}",
                "{\"response_type\":\"response\",\"response_id\":0.5,\"content\":\"x\",\"content_complete\":true}",
                "{\"response_type\":\"response\",\"response_id\":0,\"content\":1,\"content_complete\":true}",
                "{\"response_type\":\"response\",\"response_id\":0,\"content\":null,\"content_complete\":true}",
                "{\"response_type\":\"response\",\"response_id\":0,\"content\":\"x\",\"content_complete\":\"true\"}",
                "{\"response_type\":\"response\",\"response_id\":0,\"content\":\"x\"}",
                "{\"response_type\":\"response\",\"content\":\"x\",\"content_complete\":true}",
                "{\"response_type\":\"ping_pong\",\"timestamp\":\"1\"}",
                "{\"response_type\":\"agent_interrupt\",\"content\":\"x\",\"content_complete\":true}",
                "{\"response_type\":\"tool_call_invocation\",\"tool_call_id\":\"a\",\"name\":\"b\",\"arguments\":{}}",
                "{\"response_type\":\"metadata\",\"metadata\":\"x\"}",
                "{\"response_type\":\"config\",\"config\":true}",
                "{\"response_type\":1}"
            })
    void text_withAWrongType_isDropped(String frame) {
        assertThat(text(frame)).isInstanceOf(Heard.Dropped.class);
        assertThat(rules()).containsExactly(Rule.WRONG_TYPE);
        assertThat(judge.isGreeted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "[]", "1", "null", "{", "{} {}"})
    void text_thatIsNoObject_isDropped(String frame) {
        assertThat(text(frame)).isInstanceOf(Heard.Dropped.class);
        assertThat(rules()).containsExactly(Rule.BAD_JSON);
    }

    @Test
    void text_withoutResponseType_isAResponse() {
        assertThat(text("{\"response_id\":0,\"content\":\"Hi.\",\"content_complete\":true}"))
                .isEqualTo(new Heard.Piece(0, "Hi.", true, false, null));
        assertThat(rules()).containsExactly(Rule.NO_RESPONSE_TYPE);
    }

    @Test
    void text_withNullForAbsentOptions_isRight() {
        Heard heard = say(
                0,
                "Hi.",
                true,
                ",\"end_call\":null,\"transfer_number\":null,\"digit_to_press\":null,\"no_interruption_allowed\":false");

        assertThat(heard).isEqualTo(new Heard.Piece(0, "Hi.", true, false, null));
        assertThat(rules()).isEmpty();
    }

    @Test
    void text_withConfigLateOrTwice_isBlamed() {
        say(0, "Hi.", true);
        text(CONFIG);
        text(CONFIG);

        assertThat(rules()).containsExactly(Rule.CONFIG_LATE, Rule.CONFIG_TWICE);
    }

    @Test
    void connected_again_wantsConfigAgainAndNoGreeting() {
        greet();
        judge.connected(now);
        say(0, "Hi.", true);

        assertThat(rules()).containsExactly(Rule.CONFIG_NOT_REPEATED, Rule.GREETS_AGAIN);
    }

    @Test
    void connected_again_takesAnEmptyGreeting() {
        greet();
        judge.connected(now);
        text(CONFIG);
        say(0, "", true);

        assertThat(rules()).isEmpty();
    }

    @Test
    void connected_again_letsTheOpenTurnGoOn() {
        greet();
        ask(1);
        say(1, "One ", false);
        judge.connected(now);
        text(CONFIG);
        say(1, "two.", true);

        assertThat(judge.words()).isEqualTo("One two.");
        assertThat(rules()).isEmpty();
    }

    @Test
    void said_afterAllContent_givesTheActionOnce() {
        say(0, "Bye.", false, ",\"end_call\":true");
        assertThat(judge.said()).isNull();
        say(0, "", true);

        assertThat(judge.said()).isEqualTo(new Action.EndCall());
        assertThat(judge.said()).isNull();
        assertThat(rules()).isEmpty();
    }

    @Test
    void cutOff_beforeTheEnd_dropsTheActionUnlessItIsUninterruptible() {
        say(0, "Bye.", true, ",\"end_call\":true");
        judge.cutOff(now);
        assertThat(judge.said()).isNull();
        assertThat(rules()).containsExactly(Rule.ACTION_DROPPED);

        ask(1);
        say(1, "Bye.", true, ",\"end_call\":true,\"no_interruption_allowed\":true");
        judge.cutOff(now);
        assertThat(judge.said()).isEqualTo(new Action.EndCall());
    }

    @ParameterizedTest
    @CsvSource({
        "'\"digit_to_press\":\"2#\",\"end_call\":true', end_call",
        "'\"digit_to_press\":\"2#\",\"transfer_number\":\"+14155550111\"', transfer_number +14155550111",
        "'\"transfer_number\":\"+14155550111\",\"end_call\":true', end_call"
    })
    void text_withTwoActions_doesTheOneThatRetellPrefers(String actions, String done) {
        say(0, "Bye.", true, "," + actions);

        assertThat(judge.said()).hasToString(done);
        assertThat(rules()).containsExactly(Rule.TWO_ACTIONS);
    }

    @Test
    void text_withTwoActionsInTwoPieces_doesTheOneThatRetellPrefers() {
        say(0, "Bye. ", false, ",\"digit_to_press\":\"1\"");
        say(0, "", true, ",\"end_call\":true");

        assertThat(judge.said()).isEqualTo(new Action.EndCall());
        assertThat(rules()).containsExactly(Rule.TWO_ACTIONS);
    }

    @Test
    void text_ofAnInterrupt_cancelsTheTurnInFlight() {
        greet();
        ask(1);
        say(1, "One ", false);
        Heard heard = text("{\"response_type\":\"agent_interrupt\",\"interrupt_id\":7,\"content\":\"Stop.\","
                + "\"content_complete\":true,\"no_interruption_allowed\":true}");

        assertThat(heard).isEqualTo(new Heard.Interrupt(7, "Stop.", true, true, true, null));
        assertThat(judge.words()).isEqualTo("Stop.");
        assertThat(judge.isOpen()).isFalse();
        say(1, "", true);
        assertThat(rules()).isEmpty();
        ask(2);
        say(2, "Two.", true);
        assertThat(judge.words()).isEqualTo("Two.");
    }

    @Test
    void text_ofACancelledTurn_isNotHeard() {
        greet();
        ask(1);
        say(1, "One ", false);
        text(
                "{\"response_type\":\"agent_interrupt\",\"interrupt_id\":7,\"content\":\"Stop.\",\"content_complete\":true}");
        say(1, "and two ", false);

        assertThat(rules()).containsExactly(Rule.AFTER_INTERRUPT);
        assertThat(judge.words()).isEqualTo("Stop.");
    }

    @Test
    void text_ofATurnThatTheServerKnewOfBeforeItsInterrupt_isAWarning() {
        greet();
        ask(1);
        ping();
        text(
                "{\"response_type\":\"agent_interrupt\",\"interrupt_id\":7,\"content\":\"Stop.\",\"content_complete\":true}");
        say(1, "One.", true);

        assertThat(rules()).containsExactly(Rule.AFTER_INTERRUPT);
    }

    @Test
    void text_ofATurnWhoseRequestCrossedAnInterrupt_isNobodysFault() {
        greet();
        ask(1);
        text(
                "{\"response_type\":\"agent_interrupt\",\"interrupt_id\":7,\"content\":\"Stop.\",\"content_complete\":true}");
        assertThat(judge.isOpen()).isFalse();
        assertThat(say(1, "One ", false))
                .isEqualTo(new Heard.Dropped("An interrupt has crossed the request of the turn", true));
        say(1, "more.", true);

        assertThat(rules()).isEmpty();
        assertThat(judge.crossed()).isEqualTo(2);
        assertThat(judge.words()).isEqualTo("Stop.");
        assertThat(judge.isOpen()).isFalse();
    }

    @Test
    void text_ofATurnWhoseRequestCrossedAnInterruptThatGoesOn_endsTheInterrupt() {
        greet();
        ask(1);
        text(
                "{\"response_type\":\"agent_interrupt\",\"interrupt_id\":7,\"content\":\"Stop. \",\"content_complete\":false}");
        assertThat(say(1, "One ", false)).isEqualTo(new Heard.Piece(1, "One ", false, false, null));
        say(1, "more.", true);
        judge.gaveUpWaiting(now, Duration.ofSeconds(30));

        assertThat(rules()).isEmpty();
        assertThat(judge.words()).isEqualTo("One more.");
        assertThat(judge.isOpen()).isFalse();
    }

    @Test
    void text_ofAnInterruptThatARequestHasEnded_isAWarningAtMost() {
        String piece =
                "{\"response_type\":\"agent_interrupt\",\"interrupt_id\":7,\"content\":\"%s\",\"content_complete\":%s}";
        greet();
        text(piece.formatted("Stop. ", false));
        ask(1);
        text(piece.formatted("It crossed. ", false));
        ping();
        text(piece.formatted("It is late.", false));
        text(piece.formatted("", true));

        assertThat(rules()).containsExactly(Rule.LATE_OUTPUT);
        assertThat(judge.crossed()).isOne();
        assertThat(judge.isOpen()).isTrue();
    }

    @Test
    void text_ofToolCalls_wantsUniqueIdsAndCallsBeforeResults() {
        String call =
                "{\"response_type\":\"tool_call_invocation\",\"tool_call_id\":\"a\",\"name\":\"f\",\"arguments\":\"{}\"}";
        assertThat(text(call)).isEqualTo(new Heard.ToolCall("a", "f", "{}"));
        text("{\"response_type\":\"tool_call_result\",\"tool_call_id\":\"a\",\"content\":\"x\"}");
        assertThat(rules()).isEmpty();

        text(call);
        text("{\"response_type\":\"tool_call_result\",\"tool_call_id\":\"b\",\"content\":\"x\"}");
        assertThat(rules()).containsExactly(Rule.DUPLICATE_TOOL_CALL, Rule.RESULT_WITHOUT_CALL);
    }

    @Test
    void text_ofAnAgentUpdate_takesWhatIsInRange() {
        Heard heard = text(
                "{\"response_type\":\"update_agent\",\"agent_config\":{\"responsiveness\":0.5,"
                        + "\"interruption_sensitivity\":2,\"reminder_max_count\":0,\"reminder_trigger_ms\":\"x\",\"other\":1}}");

        assertThat(heard)
                .isInstanceOfSatisfying(
                        Heard.AgentUpdate.class,
                        update -> assertThat(update.settings())
                                .hasToString("{\"responsiveness\":0.5,\"reminder_max_count\":0}"));
        assertThat(rules()).containsExactlyInAnyOrder(Rule.OUT_OF_RANGE, Rule.WRONG_OPTION_TYPE, Rule.UNKNOWN_MEMBER);
    }

    @Test
    void text_ofPongsWithoutEcho_isTakenForTheOldestPing() {
        judge.pinged(now, now.toEpochMilli());
        text("{\"response_type\":\"ping_pong\",\"timestamp\":" + (now.toEpochMilli() + 5) + "}");
        assertThat(judge.unansweredSince()).isNull();
        judge.pinged(now, now.toEpochMilli() + 100);
        text("{\"response_type\":\"ping_pong\",\"timestamp\":0}");

        assertThat(rules()).containsExactly(Rule.PONG_WITHOUT_ECHO, Rule.WRONG_PONG);
    }

    @Test
    void gaveUpWaiting_forWhatIsOpen_isBlamed() {
        judge.gaveUpWaiting(now, Duration.ofSeconds(10));
        say(0, "Hi.", true);
        judge.gaveUpWaiting(now, Duration.ofSeconds(10));
        ask(1);
        say(1, "One", false);
        judge.gaveUpWaiting(now, Duration.ofSeconds(10));

        assertThat(rules()).containsExactly(Rule.NO_GREETING, Rule.NO_COMPLETION);
    }

    @ParameterizedTest
    @CsvSource({
        "1005, CLOSED_WITHOUT_CODE",
        "1006, CONNECTION_LOST",
        "1011, CLOSED_WITH_ERROR",
        "1001, CLOSED_WITH_ERROR"
    })
    void closed_withAnythingBut1000_isBlamed(int code, Rule rule) {
        greet();
        judge.closed(now, code, "");

        assertThat(rules()).containsExactly(rule);
    }

    @Test
    void closed_with1000_isAHangUpUnlessATurnIsOpen() {
        greet();
        judge.closed(now, 1000, "");
        assertThat(rules()).isEmpty();
        ask(1);
        judge.closed(now, 1000, "");
        assertThat(rules()).containsExactly(Rule.HANG_UP_IN_TURN);
    }

    @Test
    void asked_withAnOlderId_isRefused() {
        judge.asked(now, 5);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> judge.asked(now, 5))
                .withMessageContaining("5 after 5");
    }

    @Test
    void violations_ofAServerThatIsAllWrong_areBounded() {
        for (int i = 0; i < 2_000; i++) {
            text("x".repeat(2_000));
        }

        assertThat(judge.violations())
                .hasSizeLessThan(1_000)
                .allSatisfy(violation -> assertThat(violation.frame()).hasSizeLessThan(1_000));
        assertThat(judge.unlistedViolations() + judge.violations().size()).isEqualTo(2_000);
    }
}
