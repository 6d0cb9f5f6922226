package dev.retell4j.examples.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retell4j.RetellClient;
import dev.retell4j.agents.Agent;
import dev.retell4j.agents.AgentCreate;
import dev.retell4j.agents.AgentVersion;
import dev.retell4j.agents.ResponseEngine;
import dev.retell4j.calls.CallListItem;
import dev.retell4j.calls.PhoneCallListItem;
import dev.retell4j.calls.WebCallCreate;
import dev.retell4j.knowledge.KnowledgeBase;
import dev.retell4j.knowledge.KnowledgeBaseStatus;
import dev.retell4j.llms.Llm;
import dev.retell4j.llms.LlmRequest;
import dev.retell4j.phonenumbers.PhoneNumber;
import dev.retell4j.simulator.Fault;
import dev.retell4j.simulator.RecordedRequest;
import dev.retell4j.simulator.RetellSimulator;
import dev.retell4j.types.Json;
import dev.retell4j.types.VersionRef;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Takes the tour and looks at the requests that arrived and at what is there afterwards. */
class SimulatedTourTest {
    private static final double SPEED = 60;
    private static final String DIAL = "callCreatePhoneCall";

    private static final RetellSimulator SIMULATOR = start();
    private static final RetellClient RETELL = client(SIMULATOR);

    private static List<RecordedRequest> requests = List.of();

    private static RetellSimulator start() {
        return RetellSimulator.builder().speed(SPEED).start();
    }

    private static RetellClient client(RetellSimulator simulator) {
        return RetellClient.builder()
                .apiKey(simulator.apiKey())
                .baseUrl(simulator.baseUrl())
                .build();
    }

    private static SimulatedTour tour() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new SimulatedTour(Terminal.plain(nowhere));
    }

    @BeforeAll
    static void takeTheTour() {
        tour().take(SIMULATOR);
        requests = SIMULATOR.requests();
    }

    @AfterAll
    static void close() {
        RETELL.close();
        SIMULATOR.close();
    }

    private static List<RecordedRequest> requests(String operationId) {
        return requests.stream()
                .filter(request ->
                        request.operationId().filter(operationId::equals).isPresent())
                .toList();
    }

    private static List<RecordedRequest> dials(String visit) {
        return requests(DIAL).stream()
                .filter(request -> request.bodyText().contains("\"" + visit + "\""))
                .toList();
    }

    private static List<CallListItem> calls(String visit) {
        return RETELL.calls().list().stream()
                .filter(call -> Json.of(visit).equals(call.metadata().get("visit")))
                .toList();
    }

    private static Agent agent() {
        String id = RETELL.agents().list().iterator().next().agentId();
        return RETELL.agents().retrieve(id, VersionRef.of(0));
    }

    @Test
    void upload_ofMegabytes_arrivesWholeAndBelongsToThePrompt() {
        assertThat(requests("knowledgeBaseCreate"))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).hasSizeGreaterThan(Scenario.PRICE_LIST_BYTES));
        KnowledgeBase base = RETELL.knowledgeBases().list().get(0);
        assertThat(base.status()).isEqualTo(KnowledgeBaseStatus.COMPLETE);
        assertThat(requests("knowledgeBaseRetrieve"))
                .as("asked until it was complete")
                .isNotEmpty();
        assertThat(RETELL.llms().list())
                .singleElement()
                .satisfies(llm -> assertThat(llm.knowledgeBaseIds()).containsExactly(base.knowledgeBaseId()));
    }

    @Test
    void firstCall_toAda_isPlacedOnceAndFollowed() {
        assertThat(dials("LD-2043")).hasSize(1);
        assertThat(calls("LD-2043"))
                .singleElement()
                .satisfies(call -> assertThat(call.callAnalysis().orElseThrow().customAnalysisData())
                        .containsEntry("booked_time", Json.of("Thursday 16:00")));
        assertThat(requests("callRetrieve")).hasSizeGreaterThan(2);
    }

    @Test
    void batch_ofEightPeople_isOneRequestAndOneCallToEach() {
        assertThat(requests("batchCallCreateBatchCall"))
                .singleElement()
                .satisfies(request -> assertThat(
                                request.json().get("tasks").orElseThrow().elements())
                        .hasSize(8));
        Set<String> numbers = Patient.LIST.stream().map(Patient::number).collect(Collectors.toSet());
        Map<String, String> reasons = RETELL.calls().list().stream()
                .map(PhoneCallListItem.class::cast)
                .filter(call -> numbers.contains(call.toNumber()))
                .collect(Collectors.toMap( // refuses a second call to a number
                        PhoneCallListItem::toNumber,
                        call -> call.disconnectionReason().orElseThrow().asString()));
        assertThat(reasons)
                .hasSize(8)
                .containsEntry("+14155550153", "voicemail_reached")
                .containsEntry("+14155550154", "dial_busy")
                .containsEntry("+14155550155", "dial_no_answer")
                .containsEntry("+14155550156", "call_transfer")
                .containsEntry("+14155550157", "user_declined");
    }

    @Test
    void list_ofTheAnsweredCalls_isReadInThreePagesWithTwoKeys() {
        List<Json> pages = requests("callList").stream()
                .map(RecordedRequest::json)
                .filter(body -> body.get("limit").equals(Optional.of(Json.of(2))))
                .toList();

        assertThat(pages).hasSize(3).allSatisfy(body -> assertThat(body.text()).contains("\"batch_call_id\"", "ended"));
        assertThat(pages.stream().map(body -> body.get("pagination_key")).distinct())
                .as("none, then two different ones")
                .hasSize(3);
    }

    @Test
    void update_ofTheAgent_setsTheSpeedAndSendsANull() {
        assertThat(requests("agentUpdate").get(0).bodyText()).isEqualTo("{\"voice_speed\":1.1,\"webhook_url\":null}");
        assertThat(requests("agentCreate").get(0).bodyText()).contains(Scenario.WEBHOOK);
        assertThat(agent().webhookUrl()).isEmpty();
        assertThat(agent().voiceSpeed()).hasValue(1.1);
    }

    @Test
    void newVersion_thatCutsCallsOff_isBroughtOutAndTakenBack() {
        List<AgentVersion> versions =
                RETELL.agents().listVersions(agent().agentId()).stream().toList();
        assertThat(versions).hasSize(2).allMatch(AgentVersion::isPublished);
        assertThat(RETELL.agents().retrieve(agent().agentId(), VersionRef.of(1)).endCallAfterSilence())
                .contains(Duration.ofSeconds(10));
        assertThat(calls("LD-2044"))
                .as("newest first")
                .extracting(CallListItem::agentVersion)
                .containsExactly(0, 1);
        assertThat(calls("LD-2044"))
                .extracting(call -> call.disconnectionReason().orElseThrow().asString())
                .containsExactly("agent_hangup", "inactivity");
        PhoneNumber number = RETELL.phoneNumbers().retrieve(Scenario.PRACTICE_NUMBER);
        assertThat(number.outboundAgents().get(0).agentVersion()).contains(VersionRef.of(0));
        assertThat(requests("phoneNumberUpdate")).hasSize(2);
    }

    @Test
    void tooManyRequests_toldToWait_areRepeatedAfterThatTimeAndDialOnce() {
        List<RecordedRequest> dials = dials("LD-2045");

        assertThat(dials).extracting(RecordedRequest::status).containsExactly(429, 429, 201);
        for (int i = 1; i < dials.size(); i++) {
            Instant before = dials.get(i - 1).arrivedAt();
            assertThat(Duration.between(before, dials.get(i).arrivedAt()))
                    .as("simulated time that passed")
                    .isGreaterThanOrEqualTo(
                            Duration.ofSeconds((long) (0.4 * SPEED)).minusSeconds(1));
        }
        assertThat(calls("LD-2045")).hasSize(1);
    }

    @Test
    void wrongId_inADial_isSentOnceAndDialsNobody() {
        assertThat(dials("LD-2046")).extracting(RecordedRequest::status).containsExactly(422);
        assertThat(calls("LD-2046")).isEmpty();
    }

    @Test
    void lostAnswer_toADial_isSentOnceAndLookedFor() {
        assertThat(dials("LD-2047")).hasSize(1);
        assertThat(calls("LD-2047")).hasSize(1);
        assertThat(requests.get(requests.size() - 1).bodyText()).contains("\"metadata\"", "\"LD-2047\"");
    }

    @ParameterizedTest
    @CsvSource({
        "knowledgeBaseCreate, Teach it the price list",
        "llmCreate, Write the prompt",
        "phoneNumberImport, Bind a number to it",
        "callRetrieve, Follow it to its end",
        "batchCallCreateBatchCall, Call a whole list",
        "agentUpdate, Set a field",
        "agentPublish, Bring out a new version",
        "phoneNumberUpdate, Bring out a new version"
    })
    void step_whoseRequestIsRefused_stopsTheTourByName(String operation, String title) {
        try (RetellSimulator simulator = start()) {
            simulator.failNext(Fault.status(400).operation(operation).message("refused for a test"));

            assertThatThrownBy(() -> tour().take(simulator))
                    .isInstanceOf(TourException.class)
                    .hasMessageContainingAll("went wrong (" + title, "refused for a test");
        }
    }

    @Test
    void step_whoseResultIsWrong_stopsTheTourAlthoughNothingFailed() {
        try (RetellSimulator simulator = start();
                RetellClient retell = client(simulator)) {
            Llm llm = retell.llms()
                    .create(LlmRequest.builder().generalPrompt("Be brief.").build());
            Agent other = retell.agents()
                    .create(AgentCreate.builder()
                            .responseEngine(ResponseEngine.retellLlm(llm.llmId()))
                            .voiceId("retell-Cimo")
                            .build());
            retell.calls()
                    .createWebCall(WebCallCreate.builder()
                            .agentId(other.agentId())
                            .metadata(Map.of("visit", "LD-2045"))
                            .build());

            assertThatThrownBy(() -> tour().take(simulator))
                    .isInstanceOf(TourException.class)
                    .hasMessageContainingAll("Too many requests (429)", "there are 2 calls, not one");
        }
    }
}
