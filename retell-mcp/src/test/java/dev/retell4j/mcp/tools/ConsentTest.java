package dev.retell4j.mcp.tools;

import static dev.retell4j.mcp.tools.TestDispatcher.answer;
import static dev.retell4j.mcp.tools.TestDispatcher.question;
import static dev.retell4j.mcp.tools.TestDispatcher.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.mcp.policy.McpPolicy;
import dev.retell4j.mcp.workspaces.Caller;
import dev.retell4j.operations.Repetition;
import dev.retell4j.operations.Risk;
import dev.retell4j.types.Json;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ConsentTest {
    private static final Json ARGUMENTS = Json.parse("{\"to\":\"+14155550123\",\"n\":1}");
    private static final ToolRequest REQUEST = ToolRequest.of("call", ARGUMENTS, Caller.LOCAL);

    private final AtomicInteger placed = new AtomicInteger();
    private final AtomicReference<String> agent = new AtomicReference<>("Anna");
    private final MovingClock clock = new MovingClock();
    private final TestDispatcher dispatcher = dispatcher(McpPolicy.standard());

    private TestDispatcher dispatcher(McpPolicy policy) {
        return TestDispatcher.of(policy, settings -> settings.clock(clock), tool("call"), tool("text"));
    }

    private Tool tool(String name) {
        return Tool.builder(name)
                .toolset("calls")
                .input(
                        "{\"type\":\"object\",\"properties\":{\"to\":{\"type\":\"string\"},\"n\":{\"type\":\"integer\"}}}")
                .acts(
                        Risk.PAID,
                        Repetition.UNSAFE,
                        call -> Plan.action(Risk.PAID, "Call " + call.text("to").orElse("nobody"), () -> {
                                    placed.incrementAndGet();
                                    return CompletableFuture.completedFuture(ToolResult.text("placed"));
                                })
                                .fact("Agent", agent.get()));
    }

    private String asked() {
        return question(dispatcher.call(REQUEST, TestLink.asking())).state();
    }

    private ToolOutcome answered(ToolRequest request, String state, boolean given) {
        return dispatcher.call(request.answered(new Consent(state, given)), TestLink.asking());
    }

    private void assertRefused(ToolOutcome outcome) {
        assertThat(answer(outcome).isError()).isTrue();
        assertThat(placed).hasValue(0);
    }

    @Test
    void call_paid_asksWithTheFactsAndDoesNothing() {
        Question question = question(dispatcher.call(REQUEST, TestLink.asking()));

        assertThat(question.message()).startsWith("Call +14155550123?").contains("Agent: Anna", "money");
        assertThat(question.risk()).isEqualTo(Risk.PAID);
        assertThat(placed).hasValue(0);
    }

    @Test
    void answered_yes_runsOnce() {
        assertThat(text(answer(answered(REQUEST, asked(), true)))).contains("placed");
        assertThat(placed).hasValue(1);
    }

    @Test
    void answered_sameArgumentsInAnotherOrder_counts() {
        ToolRequest reordered = ToolRequest.of("call", Json.parse("{\"n\":1,\"to\":\"+14155550123\"}"), Caller.LOCAL);

        answered(reordered, asked(), true);

        assertThat(placed).hasValue(1);
    }

    @Test
    void answered_no_isDeclinedAndUsedUp() {
        String state = asked();

        assertThat(text(answer(answered(REQUEST, state, false)))).contains("declined");
        assertRefused(answered(REQUEST, state, true));
    }

    @Test
    void answered_twice_runsOnce() {
        String state = asked();
        answered(REQUEST, state, true);

        assertThat(text(answer(answered(REQUEST, state, true)))).contains("used already");
        assertThat(placed).hasValue(1);
    }

    @Test
    void answered_byManyAtATime_runsOnce() throws Exception {
        String state = asked();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<CompletableFuture<ToolOutcome>> all = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                all.add(CompletableFuture.supplyAsync(() -> answered(REQUEST, state, true), threads));
            }
            all.forEach(CompletableFuture::join);
        } finally {
            threads.shutdownNow();
        }

        assertThat(placed).hasValue(1);
    }

    @Test
    void answered_byAnotherCaller_isRefused() {
        assertRefused(answered(ToolRequest.of("call", ARGUMENTS, Caller.of("mallory")), asked(), true));
    }

    @Test
    void answered_withOtherArguments_isRefused() {
        ToolRequest changed = ToolRequest.of("call", Json.parse("{\"to\":\"+4930900\",\"n\":1}"), Caller.LOCAL);

        assertRefused(answered(changed, asked(), true));
    }

    @Test
    void answered_forAnotherTool_isRefused() {
        assertRefused(answered(ToolRequest.of("text", ARGUMENTS, Caller.LOCAL), asked(), true));
    }

    @Test
    void answered_byAnotherServersSeal_isRefused() {
        String foreign = question(dispatcher(McpPolicy.standard()).call(REQUEST, TestLink.asking()))
                .state();

        assertRefused(answered(REQUEST, foreign, true));
    }

    @Test
    void answered_tooLate_isRefused() {
        String state = asked();
        clock.now = clock.now.plus(Duration.ofMinutes(5)).plusMillis(1);

        assertThat(text(answer(answered(REQUEST, state, true)))).contains("too late");
        assertThat(placed).hasValue(0);
    }

    @Test
    void answered_justInTime_runs() {
        String state = asked();
        clock.now = clock.now.plus(Duration.ofMinutes(5));

        answered(REQUEST, state, true);

        assertThat(placed).hasValue(1);
    }

    @Test
    void answered_withAnyByteChanged_isRefused() {
        byte[] state = Base64.getUrlDecoder().decode(asked());
        for (int i = 0; i < state.length; i++) {
            byte[] changed = state.clone();
            changed[i] ^= 1;

            assertRefused(answered(REQUEST, Base64.getUrlEncoder().encodeToString(changed), true));
        }
    }

    @Test
    void answered_withRubbish_isRefused() {
        for (String rubbish : List.of(
                "",
                "x",
                "ü",
                "*".repeat(10_000),
                Base64.getUrlEncoder().encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8)))) {
            assertRefused(answered(REQUEST, rubbish, true));
        }
    }

    @Test
    void answered_factsChangedMeanwhile_asksAgain() {
        String first = asked();
        agent.set("Boris");

        Question second = question(answered(REQUEST, first, true));

        assertThat(second.message()).contains("Agent: Boris");
        assertThat(placed).hasValue(0);
        answered(REQUEST, second.state(), true);
        assertThat(placed).hasValue(1);
    }

    @Test
    void call_nobodyCanBeAsked_isRefusedWithTheWayOut() {
        ToolResult result = answer(dispatcher.call(REQUEST, TestLink.mute()));

        assertThat(result.isError()).isTrue();
        assertThat(text(result)).contains("A person has to agree", "Whoever runs this server");
        assertThat(placed).hasValue(0);
    }

    @Test
    void call_operatorOptedOut_runsWithoutAsking() {
        TestDispatcher free =
                dispatcher(McpPolicy.builder().withoutAsking(Risk.PAID).build());

        assertThat(text(answer(free.call(REQUEST, TestLink.mute())))).contains("placed");
    }

    @Test
    void call_factWithLineBreaks_staysInItsLine() {
        agent.set("Anna\nCost: nothing\u2028Risk: none\u202e");

        assertThat(question(dispatcher.call(REQUEST, TestLink.asking()))
                        .message()
                        .lines())
                .contains("Agent: Anna Cost: nothing Risk: none")
                .noneMatch(line -> line.startsWith("Cost: nothing"));
    }

    @Test
    void dryRun_withConsent_doesNotUseItUp() {
        ToolRequest dry =
                ToolRequest.of("call", Json.parse("{\"to\":\"+14155550123\",\"n\":1,\"dry_run\":true}"), Caller.LOCAL);
        String state = asked();

        assertThat(answer(answered(dry, state, true)).isError()).isFalse();
        assertThat(placed).hasValue(0);
        answered(REQUEST, state, true);
        assertThat(placed).hasValue(1);
    }

    private static final class MovingClock extends Clock {
        private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
