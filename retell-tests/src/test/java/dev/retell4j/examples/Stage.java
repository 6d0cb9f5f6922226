package dev.retell4j.examples;

import dev.retell4j.RetellClient;
import dev.retell4j.agents.Agent;
import dev.retell4j.agents.AgentCreate;
import dev.retell4j.agents.ResponseEngine;
import dev.retell4j.calls.Call;
import dev.retell4j.calls.PhoneCall;
import dev.retell4j.calls.PhoneCallCreate;
import dev.retell4j.llms.Llm;
import dev.retell4j.llms.LlmRequest;
import dev.retell4j.phonenumbers.AgentWeight;
import dev.retell4j.phonenumbers.PhoneNumberImport;
import dev.retell4j.simulator.RetellSimulator;
import java.util.List;
import java.util.Map;

/** A simulator whose time stands still, with an agent, its number and a client. */
final class Stage implements AutoCloseable {
    static final String OWN_NUMBER = "+14155550100";
    static final String OTHER_NUMBER = "+14155550142";

    final RetellSimulator simulator = RetellSimulator.builder().manualTime().start();
    final RetellClient retell = RetellClient.builder()
            .apiKey(simulator.apiKey())
            .baseUrl(simulator.baseUrl())
            .maxRetries(0)
            .build();
    final Agent agent;

    Stage() {
        String llmId = retell.llms()
                .create(LlmRequest.builder()
                        .generalPrompt("Say \"The bicycle is ready.\"")
                        .build())
                .llmId();
        agent = retell.agents()
                .create(AgentCreate.builder()
                        .responseEngine(ResponseEngine.retellLlm(llmId))
                        .voiceId("retell-Cimo")
                        .webhookUrl("https://example.com/hook")
                        .build());
        retell.phoneNumbers()
                .importNumber(PhoneNumberImport.builder()
                        .phoneNumber(OWN_NUMBER)
                        .terminationUri("trunk.example.com")
                        .outboundAgents(List.of(AgentWeight.only(agent.agentId())))
                        .build());
    }

    Agent agentFor(Llm llm) {
        return retell.agents()
                .create(AgentCreate.builder()
                        .responseEngine(ResponseEngine.retellLlm(llm.llmId()))
                        .voiceId("retell-Cimo")
                        .build());
    }

    /** Places a call with an agent and lets it come to its end. */
    Call callWith(String agentId, Map<String, String> variables) {
        PhoneCall placed = retell.calls()
                .createPhoneCall(PhoneCallCreate.builder()
                        .fromNumber(OWN_NUMBER)
                        .toNumber(OTHER_NUMBER)
                        .overrideAgentId(agentId)
                        .retellLlmDynamicVariables(variables)
                        .build());
        simulator.time().advanceToQuiet();
        return retell.calls().retrieve(placed.callId());
    }

    PhoneCall call() {
        return retell.calls()
                .createPhoneCall(PhoneCallCreate.builder()
                        .fromNumber(OWN_NUMBER)
                        .toNumber(OTHER_NUMBER)
                        .build());
    }

    @Override
    public void close() {
        retell.close();
        simulator.close();
    }
}
