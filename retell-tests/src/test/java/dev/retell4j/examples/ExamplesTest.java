package dev.retell4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.agents.Agent;
import dev.retell4j.agents.AgentVersionCreate;
import dev.retell4j.calls.Call;
import dev.retell4j.calls.CallStatus;
import dev.retell4j.calls.DisconnectionReason;
import dev.retell4j.calls.PhoneCall;
import dev.retell4j.knowledge.KnowledgeBase;
import dev.retell4j.knowledge.KnowledgeBaseDocumentSource;
import dev.retell4j.knowledge.KnowledgeBaseStatus;
import dev.retell4j.llms.Llm;
import dev.retell4j.simulator.CallScript;
import dev.retell4j.simulator.Fault;
import dev.retell4j.simulator.RecordedRequest;
import dev.retell4j.simulator.Turn;
import dev.retell4j.transcripts.NodeTransitionUtterance;
import dev.retell4j.transcripts.ToolCallInvocationUtterance;
import dev.retell4j.types.DataStorageSetting;
import dev.retell4j.types.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what the examples show. */
class ExamplesTest {
    private static final String ORDER = "HB-2043";

    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void quickStart_withTwoNumbers_letsTheNewAgentSpeakTheGreeting() {
        PhoneCall placed = QuickStart.callSomebody(stage.retell, Stage.OWN_NUMBER, Stage.OTHER_NUMBER);
        stage.simulator.time().advanceToQuiet();

        Call call = stage.retell.calls().retrieve(placed.callId());
        assertThat(call.agentId()).isNotEqualTo(stage.agent.agentId());
        assertThat(call.callStatus()).isEqualTo(CallStatus.ENDED);
        assertThat(call.renderTranscript()).contains("Hello Ada, this is Harbour Bicycles.");
    }

    @Test
    void followCall_ofFinishedCall_reportsReasonConversationAndOutcome() throws InterruptedException {
        stage.simulator.script(
                Stage.OTHER_NUMBER,
                CallScript.answered(Turn.agent("The bicycle is ready."), Turn.user("Wonderful."))
                        .summary("Ada comes on Tuesday.")
                        .sentiment("Positive")
                        .analysis("pick_up_day", "Tuesday")
                        .analysis("agreed", true));
        PhoneCall placed = FollowCall.place(stage.retell, Stage.OWN_NUMBER, Stage.OTHER_NUMBER);
        stage.simulator.time().advanceToQuiet();

        Call call = FollowCall.awaitEnd(
                        stage.retell.calls(), placed.callId(), Duration.ofSeconds(10), Duration.ofMillis(1))
                .orElseThrow();
        assertThat(call.metadata()).containsEntry("order", Json.of("HB-2043"));
        assertThat(FollowCall.report(call).lines())
                .contains(
                        "Over: ENDED (user_hangup)",
                        "Agent: The bicycle is ready.",
                        "User: Wonderful.",
                        "Ada comes on Tuesday.",
                        "Mood: Positive",
                        "pick_up_day: Tuesday",
                        "agreed: true")
                .anyMatch(line -> line.matches("Talked for \\d+ s"))
                .anyMatch(line -> line.matches("Cost \\$0\\.\\d{3}"));
    }

    @Test
    void followCall_ofBusyLine_reportsTheReasonAndNoConversation() {
        stage.simulator.script(Stage.OTHER_NUMBER, CallScript.busy());
        PhoneCall placed = FollowCall.place(stage.retell, Stage.OWN_NUMBER, Stage.OTHER_NUMBER);
        stage.simulator.time().advanceToQuiet();

        String report = FollowCall.report(stage.retell.calls().retrieve(placed.callId()));
        assertThat(report).startsWith("Over: NOT_CONNECTED (dial_busy)").doesNotContain("Agent:");
    }

    @Test
    void followCall_ofCallThatGoesOn_givesUpAfterTheTimeout() throws InterruptedException {
        PhoneCall placed = stage.call();

        assertThat(FollowCall.awaitEnd(
                        stage.retell.calls(), placed.callId(), Duration.ofMillis(20), Duration.ofMillis(5)))
                .isEmpty();
        assertThat(stage.simulator.requests("callRetrieve")).isNotEmpty();
    }

    @Test
    void followCall_ofCallThatIsNotAnalysedInTime_goesOnWithWhatThereIs() throws InterruptedException {
        PhoneCall placed = stage.call();
        stage.retell.calls().stop(placed.callId());
        Call ended = stage.retell.calls().retrieve(placed.callId());

        Call same = FollowCall.awaitAnalysis(stage.retell.calls(), ended, Duration.ofMillis(20), Duration.ofMillis(5));
        assertThat(same).isEqualTo(ended);
        assertThat(FollowCall.report(same)).startsWith("Over: ENDED (manual_stopped)");
    }

    @Test
    void errorsAndRetries_withoutTrouble_dials() {
        assertThat(dial()).startsWith("Dialling: call_");
    }

    @Test
    void errorsAndRetries_ofOneFullMoment_dialsAgainByItself() {
        stage.simulator.failNext(
                Fault.status(429).operation("callCreatePhoneCall").retryAfter(Duration.ZERO));

        assertThat(dial()).startsWith("Dialling: call_");
        assertThat(stage.simulator.requests("callCreatePhoneCall")).hasSize(2);
        assertThat(stage.retell.calls().list()).hasSize(1);
    }

    @Test
    void errorsAndRetries_whenAllLinesAreTaken_tellsTheWait() {
        stage.simulator.failNext(Fault.status(429)
                .operation("callCreatePhoneCall")
                .retryAfter(Duration.ofSeconds(90))
                .times(2));

        assertThat(dial()).isEqualTo("No free line, try again in 90 s");
    }

    @Test
    void errorsAndRetries_withoutPaymentMethod_saysSo() {
        stage.simulator.failNext(
                Fault.status(402).operation("callCreatePhoneCall").message("The trial is over"));

        assertThat(dial()).isEqualTo("Not paid for: The trial is over");
    }

    @Test
    void errorsAndRetries_ofNumberThatIsNotOwned_tellsTheReason() {
        assertThat(ErrorsAndRetries.callAbout(stage.retell, "+14155550199", Stage.OTHER_NUMBER, ORDER))
                .startsWith("Refused: ")
                .contains("+14155550199");
    }

    @Test
    void errorsAndRetries_ofEmptyNumber_sendsNothing() {
        stage.simulator.clearRequests();

        assertThat(ErrorsAndRetries.callAbout(stage.retell, Stage.OWN_NUMBER, "", ORDER))
                .startsWith("Not sent: ")
                .contains("to_number");
        assertThat(stage.simulator.requests()).isEmpty();
    }

    @Test
    void errorsAndRetries_whenTheServerFails_looksForTheCallInsteadOfDiallingAgain() {
        stage.call();
        stage.simulator.failNext("callCreatePhoneCall", 1, 500);
        stage.simulator.clearRequests();

        assertThat(dial()).isEqualTo("The answer was lost, and no call is to be seen; look again before dialling anew");
        assertThat(stage.simulator.requests("callCreatePhoneCall")).hasSize(1);
        assertThat(stage.simulator.requests("callList")).hasSize(1);
    }

    @Test
    void errorsAndRetries_whenTheAnswerIsLost_findsTheCallInsteadOfDiallingAgain() {
        stage.call();
        stage.simulator.failNext(Fault.lostResponse().operation("callCreatePhoneCall"));
        stage.simulator.clearRequests();

        String said = dial();

        assertThat(stage.simulator.requests("callCreatePhoneCall")).hasSize(1);
        assertThat(stage.retell.calls().list()).hasSize(2);
        String callId = ErrorsAndRetries.find(stage.retell, ORDER).orElseThrow().callId();
        assertThat(said).isEqualTo("The answer was lost, but the call is there: " + callId);
    }

    private String dial() {
        return ErrorsAndRetries.callAbout(stage.retell, Stage.OWN_NUMBER, Stage.OTHER_NUMBER, ORDER);
    }

    @Test
    void tunedAgent_onceCreated_hasEverySettingThatWasSent() {
        Agent agent = TunedAgent.create(stage.retell);

        RecordedRequest sent = stage.simulator.requests("agentCreate").get(1); // the first one is the stage's
        Agent read = stage.retell.agents().retrieve(agent.agentId());
        Json kept = Json.parse(read.toJson());
        assertThat(sent.json().names())
                .filteredOn(name -> !name.equals("response_engine")) // gets a version
                .contains(
                        "voice_id",
                        "fallback_voice_ids",
                        "voice_model",
                        "voice_speed",
                        "voice_temperature",
                        "pronunciation_dictionary",
                        "boosted_keywords",
                        "enable_backchannel",
                        "backchannel_frequency",
                        "backchannel_words",
                        "interruption_sensitivity",
                        "responsiveness",
                        "reminder_trigger_ms",
                        "reminder_max_count",
                        "ambient_sound",
                        "voicemail_option",
                        "data_storage_setting",
                        "post_call_analysis_data")
                .allSatisfy(name -> assertThat(kept.get(name))
                        .as(name)
                        .isEqualTo(sent.json().get(name)));
        assertThat(TunedAgent.describe(read))
                .contains(
                        agent.agentId(),
                        "11labs-Adrian, else openai-Echo, retell-Cimo",
                        "Bianchi as \u02C8bja\u014Bki",
                        "{{name}}",
                        "uh-huh",
                        "40 s",
                        "everything_except_pii");
    }

    @Test
    void tunedAgent_reachingVoicemail_leavesItsMessage() {
        Agent agent = TunedAgent.create(stage.retell);
        stage.simulator.script(Stage.OTHER_NUMBER, CallScript.voicemail());

        Call call = stage.callWith(agent.agentId(), Map.of("name", "Ada", "bicycle", "Bianchi"));

        assertThat(call.disconnectionReason()).contains(DisconnectionReason.VOICEMAIL_REACHED);
        assertThat(call.renderTranscript()).contains("Hello Ada, Harbour Bicycles. Your Bianchi is ready");
    }

    @Test
    void tunedAgent_afterACall_hasAnswersToItsQuestions() {
        Agent agent = TunedAgent.create(stage.retell);

        Call call = stage.callWith(agent.agentId(), Map.of("name", "Ada", "bicycle", "Bianchi"));

        assertThat(call.callAnalysis().orElseThrow().customAnalysisData())
                .containsOnlyKeys("agreed", "pick_up_day", "complaint");
        assertThat(call.dataStorageSetting()).contains(DataStorageSetting.EVERYTHING_EXCEPT_PII);
    }

    @Test
    void statesAndTools_inACall_walksTheStatesUsesTheToolsAndCollectsTheValues() {
        Llm llm = stage.retell.llms().create(StatesAndTools.prompt("https://booking.example.com", "+14155550177"));
        Agent agent = stage.agentFor(llm);

        Call call = stage.callWith(agent.agentId(), Map.of("name", "Ada"));

        assertThat(call.transcriptWithToolCalls())
                .filteredOn(NodeTransitionUtterance.class::isInstance)
                .extracting(move -> ((NodeTransitionUtterance) move).newNodeName())
                .containsExactly("book_repair", "say_goodbye");
        assertThat(call.transcriptWithToolCalls())
                .filteredOn(ToolCallInvocationUtterance.class::isInstance)
                .extracting(tool -> ((ToolCallInvocationUtterance) tool).name())
                .containsExactly("note_fault", "book_repair", "end_call");
        assertThat(call.collectedDynamicVariables()).containsKeys("fault", "urgent", "make", "kind");
        assertThat(call.disconnectionReason()).contains(DisconnectionReason.AGENT_HANGUP);
    }

    @Test
    void statesAndTools_described_namesStatesWaysAndTools() {
        Llm llm = stage.retell.llms().create(StatesAndTools.prompt("https://booking.example.com", "+14155550177"));

        assertThat(StatesAndTools.describe(llm).lines())
                .containsExactly(
                        llm.llmId() + " begins with find_fault",
                        "  find_fault: note_fault \u2192 book_repair",
                        "  book_repair: book_repair \u2192 say_goodbye",
                        "  say_goodbye: no tools",
                        "  anywhere: to_workshop, end_call");
    }

    @Test
    void callAnalytics_ofCallsOnSeveralPages_addsUpAllOfThem() {
        Instant start = stage.simulator.time().now();
        stage.simulator.script(
                Stage.OTHER_NUMBER,
                CallScript.answered().sentiment("Positive"),
                CallScript.busy(), // never began, so it is not counted
                CallScript.answered().sentiment("Negative").successful(false));
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            calls.add(stage.callWith(stage.agent.agentId(), Map.of()));
        }
        stage.simulator.clearRequests();

        String table = CallAnalytics.of(
                        CallAnalytics.callsSince(stage.retell, start).pageSize(2))
                .table();

        assertThat(stage.simulator.requests("callList")).hasSize(2);
        List<Double> turns = calls.stream()
                .flatMap(call -> call.latency().stream())
                .flatMap(latency -> latency.e2e().stream())
                .flatMap(e2e -> e2e.values().stream())
                .sorted()
                .toList();
        double cents = calls.stream()
                .flatMap(call -> call.callCost().stream())
                .mapToDouble(cost -> cost.combinedCost())
                .sum();
        assertThat(table.lines().map(line -> line.strip().replaceAll(" +", " ")))
                .contains(
                        "4 answered calls",
                        "mood Negative 3 \u00B7 Positive 1",
                        "ended by user_hangup 4",
                        "end to end %,.0f %,.0f %d ms"
                                .formatted(
                                        turns.get((turns.size() + 1) / 2 - 1),
                                        turns.get((int) Math.ceil(0.9 * turns.size()) - 1),
                                        turns.size()))
                .anyMatch(line -> line.matches("gpt_4_1 [\\d.]+ 34%"))
                .anyMatch(line -> line.equals("all 4 25%% %.0f %.2f"
                        .formatted(turns.get((turns.size() + 1) / 2 - 1), cents / 4)));
        assertThat(table.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void callAnalytics_ofTwoVersionsOfAnAgent_tellsThemApart() {
        Instant start = stage.simulator.time().now();
        stage.callWith(stage.agent.agentId(), Map.of());
        String agentId = stage.agent.agentId();
        stage.retell.agents().createVersion(agentId, AgentVersionCreate.of(0));
        stage.callWith(agentId, Map.of());
        stage.callWith(agentId, Map.of());

        String table =
                CallAnalytics.of(CallAnalytics.callsSince(stage.retell, start)).table();

        assertThat(table).containsPattern(agentId.substring(0, 20) + ".* 1 +100%");
        assertThat(table).containsPattern("all +3 +100%");
    }

    @Test
    void callAnalytics_ofNoCalls_isEmptyAndNotBroken() {
        stage.call();
        stage.simulator.time().advanceToQuiet();

        Instant later = stage.simulator.time().now().plusSeconds(1);
        assertThat(CallAnalytics.of(CallAnalytics.callsSince(stage.retell, later))
                        .table())
                .startsWith("0 answered calls");
    }

    @Test
    void percentile_ofFewValues_isOneOfThem() {
        assertThat(CallAnalytics.percentile(List.of(30.0, 10.0, 20.0, 40.0), 0.5))
                .isEqualTo(20);
        assertThat(CallAnalytics.percentile(List.of(30.0, 10.0, 20.0, 40.0), 0.9))
                .isEqualTo(40);
        assertThat(CallAnalytics.percentile(List.of(7.0), 0.5)).isEqualTo(7);
    }

    @Test
    void updateAndClear_ofAgentWithWebhook_changesTheOneAndTakesTheOtherBack() {
        assertThat(stage.agent.webhookUrl()).contains("https://example.com/hook");

        Agent agent = stage.retell.agents().update(stage.agent.agentId(), UpdateAndClear.fasterWithoutWebhook());
        assertThat(agent.voiceSpeed()).hasValue(1.1);
        assertThat(agent.webhookUrl()).isEmpty();
        assertThat(agent.voiceId()).isEqualTo(stage.agent.voiceId());
        assertThat(stage.simulator.requests("agentUpdate").get(0).bodyText())
                .isEqualTo("{\"voice_speed\":1.1,\"webhook_url\":null}");
    }

    @Test
    void uploadKnowledge_ofFile_reportsProgressToItsEndAndThenIsReady(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("hours.txt"), "Open from nine to six. ".repeat(5_000));
        List<Long> progress = new ArrayList<>();

        KnowledgeBase base = UploadKnowledge.upload(stage.retell, file, (sent, total) -> progress.add(sent));
        assertThat(progress).isSorted().last().isEqualTo(Files.size(file));
        assertThat(base.knowledgeBaseSources())
                .anySatisfy(source -> assertThat(source)
                        .isInstanceOfSatisfying(
                                KnowledgeBaseDocumentSource.class,
                                document -> assertThat(document.fileName()).isEqualTo("hours.txt")));
        assertThat(await(base)).isEmpty();
        stage.simulator.time().advanceToQuiet();
        assertThat(await(base))
                .hasValueSatisfying(ready -> assertThat(ready.status()).isEqualTo(KnowledgeBaseStatus.COMPLETE));
    }

    private Optional<KnowledgeBase> await(KnowledgeBase base) throws InterruptedException {
        return UploadKnowledge.awaitReady(
                stage.retell.knowledgeBases(), base.knowledgeBaseId(), Duration.ofMillis(20), Duration.ofMillis(5));
    }
}
