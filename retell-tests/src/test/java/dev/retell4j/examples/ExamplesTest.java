package dev.retell4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retell4j.agents.Agent;
import dev.retell4j.calls.Call;
import dev.retell4j.calls.CallListItem;
import dev.retell4j.calls.CallStatus;
import dev.retell4j.calls.PhoneCall;
import dev.retell4j.knowledge.KnowledgeBase;
import dev.retell4j.knowledge.KnowledgeBaseDocumentSource;
import dev.retell4j.simulator.CallScript;
import dev.retell4j.simulator.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what the examples show. */
class ExamplesTest {
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
    void followCall_ofFinishedCall_reportsReasonAndConversation() throws InterruptedException {
        PhoneCall placed = stage.call();
        stage.simulator.time().advanceToQuiet();

        Call call = FollowCall.awaitEnd(
                        stage.retell.calls(), placed.callId(), Duration.ofSeconds(10), Duration.ofMillis(1))
                .orElseThrow();
        assertThat(FollowCall.report(call)).startsWith("Over: ENDED (").contains("Agent: The bicycle is ready.");
    }

    @Test
    void followCall_ofCallThatGoesOn_givesUpAfterTheTimeout() throws InterruptedException {
        PhoneCall placed = stage.call();

        assertThat(FollowCall.awaitEnd(
                        stage.retell.calls(), placed.callId(), Duration.ofMillis(20), Duration.ofMillis(5)))
                .isEmpty();
        assertThat(stage.simulator.requests("callRetrieve")).hasSizeGreaterThan(1);
    }

    @Test
    void errorsAndRetries_withoutTrouble_dials() {
        assertThat(dial()).startsWith("Dialling: call_");
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
    void errorsAndRetries_ofNumberThatIsNotOwned_tellsTheReason() {
        assertThat(ErrorsAndRetries.callSomebody(stage.retell, "+14155550199", Stage.OTHER_NUMBER))
                .startsWith("Refused: ")
                .contains("+14155550199");
    }

    @Test
    void errorsAndRetries_whenTheAnswerIsLost_looksForTheCallInsteadOfDiallingAgain() {
        stage.simulator.failNext("callCreatePhoneCall", 1, 500);

        assertThat(dial()).isEqualTo("No call to be seen yet; look again before dialling anew");
        assertThat(stage.simulator.requests("callCreatePhoneCall")).hasSize(1);
        assertThat(stage.simulator.requests("callList")).hasSize(1);
    }

    @Test
    void errorsAndRetries_whenTheAnswerIsLostButTheCallExists_findsIt() {
        PhoneCall placed = stage.call();
        stage.simulator.failNext("callCreatePhoneCall", 1, 500);

        assertThat(dial()).isEqualTo("It rings all the same: " + placed.callId());
    }

    private String dial() {
        return ErrorsAndRetries.callSomebody(stage.retell, Stage.OWN_NUMBER, Stage.OTHER_NUMBER);
    }

    @Test
    void pagingThroughCalls_overSeveralPages_addsUpAllOfThem() {
        Instant start = stage.simulator.time().now();
        stage.simulator.scriptAll(CallScript.answered());
        List<CallListItem> calls = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            stage.call();
            stage.simulator.time().advanceToQuiet();
        }

        PagingThroughCalls.callsSince(stage.retell, start).pageSize(2).forEach(calls::add);
        assertThat(calls).hasSize(5);
        assertThat(stage.simulator.requests("callList")).hasSize(3);
        assertThat(PagingThroughCalls.cents(calls)).isGreaterThan(0);
        assertThat(PagingThroughCalls.line(calls.get(0))).matches("call_\\w+ ended PT.+S");
    }

    @Test
    void pagingThroughCalls_beforeTheStart_leavesCallsOut() {
        stage.call();
        stage.simulator.time().advanceToQuiet();

        Instant later = stage.simulator.time().now().plusSeconds(1);
        assertThat(PagingThroughCalls.callsSince(stage.retell, later)).isEmpty();
    }

    @Test
    void updateAndClear_ofAgentWithWebhook_changesTheOneAndTakesTheOtherBack() {
        assertThat(stage.agent.webhookUrl()).contains("https://example.com/hook");

        Agent agent = UpdateAndClear.speakFasterWithoutWebhook(stage.retell, stage.agent.agentId());
        assertThat(agent.voiceSpeed()).hasValue(1.1);
        assertThat(agent.webhookUrl()).isEmpty();
        assertThat(agent.voiceId()).isEqualTo(stage.agent.voiceId());
        assertThat(stage.simulator.requests("agentUpdate").get(0).bodyText()).contains("\"webhook_url\":null");
    }

    @Test
    void uploadKnowledge_ofFile_reportsProgressToItsEnd(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("hours.txt"), "Open from nine to six. ".repeat(5_000));
        List<Long> progress = new ArrayList<>();

        KnowledgeBase base = UploadKnowledge.upload(stage.retell, file, (sent, total) -> progress.add(sent));
        assertThat(progress).isSorted().last().isEqualTo(Files.size(file));
        assertThat(base.knowledgeBaseSources())
                .anySatisfy(source -> assertThat(source)
                        .isInstanceOfSatisfying(
                                KnowledgeBaseDocumentSource.class,
                                document -> assertThat(document.fileName()).isEqualTo("hours.txt")));
    }
}
