package dev.retell4j.everyoperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.retell4j.RetellClient;
import dev.retell4j.RetellObserver;
import dev.retell4j.agents.Agent;
import dev.retell4j.agents.AgentCreate;
import dev.retell4j.agents.ChatAgent;
import dev.retell4j.agents.ChatAgentCreate;
import dev.retell4j.agents.ResponseEngine;
import dev.retell4j.errors.RetellApiException;
import dev.retell4j.flows.ConversationFlow;
import dev.retell4j.flows.ConversationFlowCreate;
import dev.retell4j.flows.FlowNode;
import dev.retell4j.flows.ModelChoice;
import dev.retell4j.flows.NodeInstruction;
import dev.retell4j.llms.LlmModel;
import dev.retell4j.llms.LlmRequest;
import dev.retell4j.operations.Operation;
import dev.retell4j.operations.Operations;
import dev.retell4j.phonenumbers.AgentWeight;
import dev.retell4j.phonenumbers.PhoneNumberImport;
import dev.retell4j.phonenumbers.PhoneNumberUpdate;
import dev.retell4j.simulator.RecordedRequest;
import dev.retell4j.simulator.RetellSimulator;
import dev.retell4j.types.Speaker;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

/**
 * A simulator whose time stands still, a client, and the check that a test did what it {@link Performs}: the client
 * sent the operation, and the simulator answered it with success.
 */
abstract class Performed {
    static final String OWN_NUMBER = "+14155550100";
    static final String OTHER_NUMBER = "+14155550142";
    static final String PROMPT = "Say \"The bicycle is ready.\"";

    final RetellSimulator simulator = RetellSimulator.builder().manualTime().start();
    private final List<Operation> succeeded = new CopyOnWriteArrayList<>();
    final RetellClient retell = RetellClient.builder()
            .apiKey(simulator.apiKey())
            .baseUrl(simulator.baseUrl())
            .maxRetries(0)
            .observer(new RetellObserver() {
                @Override
                public void onRequest(RequestEvent request) {
                    if (request.failure().isEmpty() && request.status().orElse(0) / 100 == 2) {
                        succeeded.add(request.operation());
                    }
                }
            })
            .build();
    private Operation promised = Operations.AGENT_CREATE;

    @BeforeEach
    void readPromise(TestInfo test) {
        Performs performs = test.getTestMethod().orElseThrow().getAnnotation(Performs.class);
        assertThat(performs).as("@Performs").isNotNull();
        promised = Operations.find(performs.value()).orElseThrow();
    }

    @AfterEach
    void checkPromiseAndClose() {
        try (simulator;
                retell) {
            assertThat(succeeded).as("what the client sent with success").contains(promised);
            assertThat(simulator.requests())
                    .as("what the simulator answered with success")
                    .anyMatch(request -> request.status() / 100 == 2 && isOf(promised, request));
        }
    }

    /** Some operations share their route, so the simulator may know the request by another id. */
    private static boolean isOf(Operation operation, RecordedRequest request) {
        return request.operationId()
                .flatMap(Operations::find)
                .filter(recorded -> recorded.httpMethod().equals(operation.httpMethod())
                        && recorded.path().equals(operation.path()))
                .isPresent();
    }

    String llm() {
        return retell.llms()
                .create(LlmRequest.builder().generalPrompt(PROMPT).build())
                .llmId();
    }

    Agent agent() {
        return retell.agents()
                .create(AgentCreate.builder()
                        .agentName("Workshop")
                        .responseEngine(ResponseEngine.retellLlm(llm()))
                        .voiceId("retell-Cimo")
                        .build());
    }

    ChatAgent chatAgent() {
        return retell.chatAgents()
                .create(ChatAgentCreate.builder()
                        .agentName("Desk")
                        .responseEngine(ResponseEngine.retellLlm(llm()))
                        .build());
    }

    ConversationFlow flow() {
        return retell.conversationFlows().create(flowWish().build());
    }

    static ConversationFlowCreate.Builder flowWish() {
        return ConversationFlowCreate.builder()
                .modelChoice(ModelChoice.builder().model(LlmModel.GPT_4_1).build())
                .startSpeaker(Speaker.AGENT)
                .startNodeId("start")
                .nodes(nodes());
    }

    static List<FlowNode> nodes() {
        return List.of(
                FlowNode.conversation("start", NodeInstruction.staticText("The bicycle is ready.")),
                FlowNode.end("end"));
    }

    /** A number that is served by agents of both kinds. */
    String number(Agent agent) {
        retell.phoneNumbers()
                .importNumber(PhoneNumberImport.builder()
                        .phoneNumber(OWN_NUMBER)
                        .terminationUri("trunk.example.com")
                        .inboundAgents(List.of(AgentWeight.only(agent.agentId())))
                        .outboundAgents(List.of(AgentWeight.only(agent.agentId())))
                        .build());
        return OWN_NUMBER;
    }

    String smsNumber(ChatAgent agent) {
        retell.phoneNumbers()
                .importNumber(PhoneNumberImport.builder()
                        .phoneNumber(OWN_NUMBER)
                        .terminationUri("trunk.example.com")
                        .build());
        retell.phoneNumbers()
                .update(
                        OWN_NUMBER,
                        PhoneNumberUpdate.builder()
                                .outboundSmsAgents(List.of(AgentWeight.only(agent.agentId())))
                                .build());
        return OWN_NUMBER;
    }

    /** Asserts that something is no longer there. */
    static void isGone(int status, Runnable retrieval) {
        assertThatExceptionOfType(RetellApiException.class)
                .isThrownBy(retrieval::run)
                .satisfies(gone -> assertThat(gone.status()).isEqualTo(status));
    }
}
