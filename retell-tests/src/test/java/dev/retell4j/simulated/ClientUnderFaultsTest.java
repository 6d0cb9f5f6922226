package dev.retell4j.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.retell4j.RetellClient;
import dev.retell4j.agents.Agent;
import dev.retell4j.agents.AgentCreate;
import dev.retell4j.agents.ResponseEngine;
import dev.retell4j.calls.PhoneCallCreate;
import dev.retell4j.errors.RetellConnectionException;
import dev.retell4j.errors.RetellException;
import dev.retell4j.errors.RetellTimeoutException;
import dev.retell4j.llms.LlmRequest;
import dev.retell4j.phonenumbers.AgentWeight;
import dev.retell4j.phonenumbers.PhoneNumberImport;
import dev.retell4j.simulator.Fault;
import dev.retell4j.simulator.RecordedRequest;
import dev.retell4j.simulator.RetellSimulator;
import dev.retell4j.simulator.junit.RetellSimulatorExtension;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClientUnderFaultsTest {
    @RegisterExtension
    static final RetellSimulatorExtension RETELL = RetellSimulatorExtension.with(
                    RetellSimulator.builder().manualTime())
            .providing(
                    RetellClient.class,
                    simulator -> RetellClient.builder()
                            .baseUrl(simulator.baseUrl())
                            .apiKey(simulator.apiKey())
                            .build());

    private static final String NUMBER = "+14155550100";

    private final RetellSimulator simulator;
    private final RetellClient retell;

    ClientUnderFaultsTest(RetellSimulator simulator) {
        this.simulator = simulator;
        // One for each test: what a test before has left in the pool may be dead, and nobody may know it yet.
        retell = RetellClient.builder()
                .baseUrl(simulator.baseUrl())
                .apiKey(simulator.apiKey())
                .build();
    }

    @AfterEach
    void close() {
        retell.close();
    }

    @BeforeAll
    static void importNumber(RetellClient client) {
        String llmId = client.llms()
                .create(LlmRequest.builder().generalPrompt("Say \"Hello.\"").build())
                .llmId();
        Agent agent = client.agents()
                .create(AgentCreate.builder()
                        .responseEngine(ResponseEngine.retellLlm(llmId))
                        .voiceId("retell-Cimo")
                        .build());
        client.phoneNumbers()
                .importNumber(PhoneNumberImport.builder()
                        .phoneNumber(NUMBER)
                        .terminationUri("trunk.example.com")
                        .outboundAgents(List.of(AgentWeight.only(agent.agentId())))
                        .build());
    }

    @Test
    void dial_responseLost_isNotRepeatedAndTheOutcomeIsUnknown() {
        simulator.failNext(Fault.lostResponse().operation("callCreatePhoneCall"));

        RetellException failure = catchThrowableOfType(RetellException.class, this::dial);

        assertThat(failure).isInstanceOf(RetellConnectionException.class);
        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(simulator.requests("callCreatePhoneCall")).hasSize(1);
        assertThat(retell.calls().list()).hasSize(1);
    }

    @Test
    void dial_answerTooLate_isNotRepeatedAndTheOutcomeIsUnknown() {
        simulator.failNext(Fault.delay(Duration.ofMinutes(2)).operation("callCreatePhoneCall"));

        RetellException failure = catchThrowableOfType(
                RetellException.class,
                () -> retell.calls()
                        .createPhoneCallRequest(call())
                        .timeout(Duration.ofSeconds(5))
                        .send());

        assertThat(failure).isInstanceOf(RetellTimeoutException.class);
        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(simulator.requests("callCreatePhoneCall")).hasSize(1);
        assertThat(retell.calls().list()).hasSize(1);
    }

    @Test
    void dial_truncatedAnswer_isNotRepeated() {
        simulator.failNext(Fault.truncatedBody().operation("callCreatePhoneCall"));

        assertThatThrownBy(this::dial).isInstanceOf(RetellException.class);

        assertThat(simulator.requests("callCreatePhoneCall")).hasSize(1);
        assertThat(retell.calls().list()).hasSize(1);
    }

    @Test
    void dial_pooledConnectionsDied_isNotRepeatedThoughItNeverArrived() {
        assertThat(retell.agents().list().stream()).hasSize(1);
        simulator.dropConnections();

        RetellException failure = catchThrowableOfType(RetellException.class, this::dial);

        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(simulator.requests("callCreatePhoneCall")).isEmpty();
    }

    @Test
    void read_pooledConnectionsDied_isAnswered() {
        assertThat(retell.agents().list().stream()).hasSize(1);
        simulator.dropConnections();

        assertThat(retell.agents().list().stream()).hasSize(1);
    }

    static List<Fault> faults() {
        return List.of(
                Fault.reset(),
                Fault.lostResponse(),
                Fault.truncatedBody(),
                Fault.status(503),
                Fault.status(429).retryAfter(Duration.ofMillis(10)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void read_brokenOnce_isRepeated(Fault fault) {
        simulator.failNext(fault.operation("agentList"));

        assertThat(retell.agents().list().stream()).hasSize(1);

        List<RecordedRequest> requests = simulator.requests("agentList");
        assertThat(requests).hasSize(2);
        assertThat(requests.get(0).fault()).map(Fault::kind).hasValue(fault.kind());
        assertThat(requests.get(1).fault()).isEmpty();
    }

    @Test
    void read_connectionDroppedAfterEachAnswer_isAnsweredEachTime() {
        simulator.failNext(Fault.dropAfterAnswer().times(10));

        for (int i = 0; i < 10; i++) {
            assertThat(retell.agents().list().stream()).hasSize(1);
        }
    }

    @Test
    void read_slowBody_arrivesWhole() {
        simulator.failNext(Fault.slowBody(Duration.ofMillis(300)));

        assertThat(retell.agents().list().stream()).hasSize(1);
        assertThat(simulator.requests("agentList")).hasSize(1);
    }

    private void dial() {
        retell.calls().createPhoneCall(call());
    }

    private static PhoneCallCreate call() {
        return PhoneCallCreate.builder()
                .fromNumber(NUMBER)
                .toNumber("+14155550123")
                .build();
    }
}
